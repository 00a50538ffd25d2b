-- One row for each meeting of a pair, the nth of it.
CREATE TABLE meeting (
    pair    uuid    NOT NULL,
    n       integer NOT NULL,
    kind    text    NOT NULL,
    held_on date    NOT NULL,
    topic   text    NOT NULL,
    PRIMARY KEY (pair, n)
);

-- What each of the pair has told of it.
CREATE TABLE feedback (
    pair   uuid    NOT NULL,
    n      integer NOT NULL,
    person uuid    NOT NULL,
    rating integer NOT NULL,
    text   text    NOT NULL,
    PRIMARY KEY (pair, n, person)
);
