-- Who may sign in. No domain and not event-sourced: these rows are the truth, and erasing one leaves no trace of a person.
CREATE TABLE users (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,          -- one more with each change; what was signed in with an earlier one, ends
    username     text        NOT NULL,
    username_key text        NOT NULL UNIQUE,   -- the username as it is compared
    password     text        NOT NULL,          -- its hash, after the name of the method
    one_time     boolean     NOT NULL,          -- whether the password is to be changed before anything else
    roles        text[]      NOT NULL,
    institutions uuid[]      NOT NULL,
    municipality text,
    person       uuid,
    created_at   timestamptz NOT NULL
);
