-- The key that tokens are signed with, as a JSON Web Key; one for all processes, so that tokens outlive each of them.
CREATE TABLE signing_key (
    only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    jwk        text        NOT NULL,
    created_at timestamptz NOT NULL
);
