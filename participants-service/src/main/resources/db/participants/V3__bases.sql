-- One row for each base of mentees or mentors as it is known now, after its change number seq; one for each person in it,
-- after the change number seq that last said something of the person, in place of the change that let him or her in; and
-- one for each training, under its change number. Rebuilt from the events when need be.
CREATE TABLE mentee_base (
    base        uuid    PRIMARY KEY,
    seq         bigint  NOT NULL,
    institution uuid    NOT NULL,
    school_year text    NOT NULL,
    closed      boolean NOT NULL
);

CREATE INDEX mentee_base_of_institution ON mentee_base (institution, school_year DESC, base);

CREATE TABLE mentee_base_entry (
    base         uuid   NOT NULL,
    person       uuid   NOT NULL,
    place        bigint NOT NULL,
    seq          bigint NOT NULL,
    requests     jsonb  NOT NULL,
    availability jsonb  NOT NULL,
    PRIMARY KEY (base, person)
);

CREATE TABLE mentor_base (
    base        uuid    PRIMARY KEY,
    seq         bigint  NOT NULL,
    institution uuid    NOT NULL,
    school_year text    NOT NULL,
    closed      boolean NOT NULL
);

CREATE INDEX mentor_base_of_institution ON mentor_base (institution, school_year DESC, base);

CREATE TABLE mentor_base_entry (
    base         uuid    NOT NULL,
    person       uuid    NOT NULL,
    place        bigint  NOT NULL,
    seq          bigint  NOT NULL,
    competencies jsonb   NOT NULL,
    capacity     integer NOT NULL,
    availability jsonb   NOT NULL,
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
