-- One row for each pair that has done its work, with what came of it.
CREATE TABLE conclusion (
    pair              uuid    PRIMARY KEY,
    concluded_on      date    NOT NULL,
    reflection        text    NOT NULL,
    public_event      text    NOT NULL,
    outcome           text    NOT NULL,
    wants_to_continue boolean NOT NULL
);

-- One row for each pair that ended before.
CREATE TABLE dissolution (
    pair         uuid PRIMARY KEY,
    dissolved_on date NOT NULL,
    reason       text NOT NULL
);
