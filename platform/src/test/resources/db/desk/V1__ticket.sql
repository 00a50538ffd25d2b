-- One row for each ticket of the desk that the platform's tests run.
CREATE TABLE ticket (
    ticket   uuid    PRIMARY KEY,
    seq      bigint  NOT NULL,
    title    text    NOT NULL CHECK (title <> 'unspeakable'),
    comments integer NOT NULL,
    closed   boolean NOT NULL
);
