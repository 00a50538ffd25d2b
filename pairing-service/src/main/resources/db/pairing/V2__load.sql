-- One row for each mentor in each institution, after the change number seq of the load.
CREATE TABLE mentor_load (
    load        uuid    PRIMARY KEY,
    seq         bigint  NOT NULL,
    institution uuid    NOT NULL,
    mentor      uuid    NOT NULL,
    capacity    integer NOT NULL,
    taken       integer NOT NULL
);
