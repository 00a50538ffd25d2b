-- The audit log: one row for each event, in the order in which the log took them up. It is a Merkle tree (RFC 6962): each row
-- keeps the hash of its leaf and those of the nodes that became complete with it, from below, 32 bytes each. So the tree is
-- appended to at one end only, and a proof looks up as many rows as the tree is high. Rows are never changed or removed.
CREATE TABLE audit_leaf (
    number      bigint PRIMARY KEY,
    event_id    text   NOT NULL UNIQUE,
    place       bigint NOT NULL,      -- the event's global_index when it was taken up
    institution uuid,                 -- who may read it
    hash        bytea  NOT NULL,
    completed   bytea  NOT NULL
);

-- How far the log has gone along the store. Whoever takes events up holds this row.
CREATE TABLE audit_position (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    passed bigint  NOT NULL
);

INSERT INTO audit_position (passed) VALUES (0);

-- Numbers that were missing when the log passed them. An event that is committed late has one of them; one that was rolled
-- back has left it for good. Which of the two, nobody knows, so that they are looked at again, the younger ones more often.
CREATE TABLE audit_gap (
    first bigint PRIMARY KEY,
    last  bigint      NOT NULL CHECK (first <= last),
    seen  timestamptz NOT NULL
);

CREATE INDEX audit_gap_seen ON audit_gap (seen);

-- The key that signs checkpoints, of each origin; wrapped with the master key, which is not kept here.
CREATE TABLE audit_key (
    origin  text        PRIMARY KEY,
    secret  bytea       NOT NULL,
    public  text        NOT NULL,
    made_at timestamptz NOT NULL
);

-- Signed heads of the log, as they were told.
CREATE TABLE audit_checkpoint (
    size    bigint      PRIMARY KEY,
    note    text        NOT NULL,
    made_at timestamptz NOT NULL
);

-- Verifications that somebody has asked for and does not wait for.
CREATE TABLE audit_verification (
    id         uuid        PRIMARY KEY,
    asked_at   timestamptz NOT NULL,
    asked_by   text        NOT NULL,
    checkpoint text,
    events     bigint      NOT NULL DEFAULT 0,
    done       bigint      NOT NULL DEFAULT 0,
    told_at    timestamptz NOT NULL,
    state      text        NOT NULL,
    verdict    text
);

CREATE INDEX audit_verification_asked ON audit_verification (asked_at DESC, id);
