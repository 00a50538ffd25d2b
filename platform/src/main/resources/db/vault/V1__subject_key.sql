-- The key of each subject that texts are kept about, wrapped by the master key, which no database holds. A destroyed key
-- leaves its row, without the key: nobody makes another.
CREATE TABLE subject_key (
    subject      uuid        PRIMARY KEY,
    about        uuid[]      NOT NULL, -- persons whose erasure destroys it too, where the subject is none itself
    wrapped      bytea,
    made_at      timestamptz NOT NULL,
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE INDEX subject_key_about ON subject_key USING gin (about);
