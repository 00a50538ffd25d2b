-- One row for each member of staff as known now, after change number seq. Rebuilt from the events when need be.
CREATE TABLE person (
    person               uuid   PRIMARY KEY,
    seq                  bigint NOT NULL,
    institution          uuid   NOT NULL,
    full_name            text   NOT NULL,
    position             text   NOT NULL,
    teaching_since       date,
    hired_on             date   NOT NULL,
    email                text,
    departed_on          date,
    consent_given_on     date,
    consent_document     text,
    consent_withdrawn_on date
);

CREATE INDEX person_of_institution ON person (institution);
