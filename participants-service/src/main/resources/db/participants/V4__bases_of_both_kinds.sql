-- Bases of mentees and of mentors in the same tables, told apart by their kind; the projection that fills them is new, and
-- begins with the first event.
DROP TABLE mentee_base_entry, mentee_base, mentor_base_entry, mentor_base;

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
