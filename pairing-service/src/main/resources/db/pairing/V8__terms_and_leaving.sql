-- Until when a consent is in force, which none of before says: rows of before are right as they are.
ALTER TABLE person ADD consent_until date;

-- Who is in which base of mentees, after the change number seq of the base that says so, or that he or she is no longer. The
-- projection that fills this bears a new name, and so begins with the first event.
DROP TABLE mentee_in_base;

CREATE TABLE mentee_in_base (
    base        uuid    NOT NULL,
    person      uuid    NOT NULL,
    seq         bigint  NOT NULL,
    institution uuid    NOT NULL,
    gone        boolean NOT NULL,
    PRIMARY KEY (base, person)
);

CREATE INDEX mentee_in_base_by_person ON mentee_in_base (person, institution);
