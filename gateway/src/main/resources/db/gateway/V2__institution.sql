-- The name of each institution, after its change number seq. Rebuilt from the events when need be.
CREATE TABLE institution (
    institution uuid   PRIMARY KEY,
    seq         bigint NOT NULL,
    name        text   NOT NULL
);
