-- What a roadmap planned when it was approved, and after each amendment since. Number 0 is the draft, until that is approved.
CREATE TABLE revision (
    roadmap  uuid        NOT NULL,
    number   integer     NOT NULL,
    seq      bigint      NOT NULL,
    at       timestamptz NOT NULL,
    reason   text,
    sections jsonb       NOT NULL,
    tasks    jsonb       NOT NULL,
    PRIMARY KEY (roadmap, number)
);
