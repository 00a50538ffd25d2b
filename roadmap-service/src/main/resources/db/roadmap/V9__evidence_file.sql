-- Files that prove something done. This is no projection: no event brings back what is lost here, so it is to be backed up.
-- Content and name are sealed with the key of whom the file is about, or else of the roadmap.
CREATE TABLE evidence_file (
    file        uuid        PRIMARY KEY,
    roadmap     uuid        NOT NULL,
    institution uuid        NOT NULL,
    about       uuid,
    sha256      text        NOT NULL,
    size        bigint      NOT NULL,
    media_type  text        NOT NULL,
    name        text,
    -- Of the file itself, until it is removed.
    content     bytea,
    kept_at     timestamptz NOT NULL,
    -- Whether an event names it: then it stays, whatever becomes of the task. Once true, this is not taken back.
    named       boolean     NOT NULL DEFAULT false,
    -- When somebody was last about to name it.
    touched_at  timestamptz NOT NULL,
    removed_at  timestamptz
);

-- What is encrypted does not become smaller.
ALTER TABLE evidence_file ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE INDEX evidence_file_by_institution ON evidence_file (institution) WHERE removed_at IS NULL;
CREATE INDEX evidence_file_by_about ON evidence_file (about) WHERE removed_at IS NULL;
CREATE INDEX evidence_file_unnamed ON evidence_file (touched_at) WHERE removed_at IS NULL AND NOT named;

-- By which events files were named, and what these say of them. Made of the events, and made again when need be.
CREATE TABLE named_file (
    roadmap    uuid        NOT NULL,
    seq        bigint      NOT NULL,
    event      text        NOT NULL,
    at         timestamptz NOT NULL,
    task       text        NOT NULL,
    n          integer     NOT NULL,
    file       uuid        NOT NULL,
    sha256     text        NOT NULL,
    size       bigint      NOT NULL,
    media_type text        NOT NULL,
    about      uuid,
    PRIMARY KEY (roadmap, seq)
);

CREATE INDEX named_file_by_file ON named_file (file);

-- Whom a file may be about, besides those who are named in the roadmap.
CREATE TABLE evidence_person (
    person      uuid    PRIMARY KEY,
    seq         bigint  NOT NULL,
    institution uuid    NOT NULL,
    erased      boolean NOT NULL
);
