-- Since when a person is erased; none of before are.
ALTER TABLE person ADD erased_at timestamptz;

-- One row for each person who was erased, with the user who asked for it and why. Rebuilt from the events when need be.
CREATE TABLE erasure (
    person      uuid        PRIMARY KEY,
    institution uuid        NOT NULL,
    erased_at   timestamptz NOT NULL,
    erased_by   text        NOT NULL,
    reason      text        NOT NULL
);

CREATE INDEX erasure_of_institution ON erasure (institution, erased_at DESC, person DESC);
