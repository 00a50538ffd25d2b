-- One row for each survey after its change number seq; an answer is such a change.
CREATE TABLE survey (
    survey      uuid    PRIMARY KEY,
    seq         bigint  NOT NULL,
    institution uuid    NOT NULL,
    audience    text    NOT NULL,
    year        integer NOT NULL,
    month       integer NOT NULL,
    questions   jsonb   NOT NULL,
    threshold   numeric NOT NULL,
    closed      boolean NOT NULL
);

CREATE INDEX survey_by_round ON survey (institution, year DESC, month DESC, survey DESC);

-- The last answer of each person to each survey: the mean of what tells how satisfied he or she is, is sum / items.
CREATE TABLE survey_answer (
    survey    uuid,
    person    uuid,
    answers   jsonb   NOT NULL,
    sum       integer NOT NULL,
    items     integer NOT NULL,
    satisfied boolean NOT NULL,
    PRIMARY KEY (survey, person)
);

-- Who is in which institution's register.
CREATE TABLE survey_person (
    person      uuid PRIMARY KEY,
    institution uuid NOT NULL
);
