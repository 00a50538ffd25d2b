-- One row for each institution as it is known now, after its change number seq. Rebuilt from the events when need be.
CREATE TABLE institution (
    institution  uuid   PRIMARY KEY,
    seq          bigint NOT NULL,
    name         text   NOT NULL,
    municipality text   NOT NULL
);

CREATE INDEX institution_by_name ON institution (name, institution);
CREATE INDEX institution_of_municipality ON institution (municipality);
