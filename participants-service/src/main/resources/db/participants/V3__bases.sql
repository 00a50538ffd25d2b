-- One row for each base of mentees or mentors as it is known now, after its change number seq; one for each person in it,
-- after the change number seq that last said something of the person, in place of the change that let him or her in; and
-- one for each training, under its change number. Rebuilt from the events when need be.
CREATE TABLE base (
    base        uuid    PRIMARY KEY,
    seq         bigint  NOT NULL,
    kind        text    NOT NULL, -- MENTEES or MENTORS
    institution uuid    NOT NULL,
    school_year text    NOT NULL,
    closed      boolean NOT NULL
);

CREATE INDEX base_of_institution ON base (institution, kind, school_year DESC, base);

CREATE TABLE base_entry (
    base         uuid    NOT NULL,
    person       uuid    NOT NULL,
    place        bigint  NOT NULL,
    seq          bigint  NOT NULL,
    subjects     jsonb   NOT NULL, -- what is requested, or what the mentor is competent in
    availability jsonb   NOT NULL,
    capacity     integer,          -- this and preferences of mentors only
    preferences  text,
    PRIMARY KEY (base, person)
);

CREATE TABLE mentor_training (
    base         uuid    NOT NULL,
    seq          bigint  NOT NULL,
    person       uuid    NOT NULL,
    course       text    NOT NULL,
    hours        integer NOT NULL,
    completed_on date    NOT NULL,
    PRIMARY KEY (base, seq)
);
