-- What pairing needs to know of a person, after the change number seq of that person's record in participants.
CREATE TABLE person (
    person               uuid   PRIMARY KEY,
    seq                  bigint NOT NULL,
    institution          uuid   NOT NULL,
    departed_on          date,
    consent_withdrawn_on date
);

-- Who is in which base of mentees.
CREATE TABLE mentee_in_base (
    base        uuid NOT NULL,
    person      uuid NOT NULL,
    institution uuid NOT NULL,
    PRIMARY KEY (base, person)
);

CREATE INDEX mentee_in_base_by_person ON mentee_in_base (person, institution);
