-- Of each roadmap, the number seq of its latest change of any kind; its due windows are as of that change.
CREATE TABLE version (
    roadmap uuid   PRIMARY KEY,
    seq     bigint NOT NULL
);

-- One row for each due window of a task: facts alone. How it stands follows from the day on which that is asked.
CREATE TABLE occurrence (
    roadmap          uuid    NOT NULL,
    task             text    NOT NULL,
    n                integer NOT NULL,
    due_from         date,
    due_to           date    NOT NULL,
    dates_reason     text,
    completed_on     date,
    evidence         jsonb,
    reopened_because text,
    verdict          text,
    verdict_note     text,
    PRIMARY KEY (roadmap, task, n)
);
