-- By which zone the days of institutions begin and end, as of change seq of each; none if by the platform's. Rebuilt from the
-- events when need be.
CREATE TABLE institution (
    institution uuid   PRIMARY KEY,
    seq         bigint NOT NULL,
    zone        text
);

-- What is to be done when, as db-scheduler keeps it. It is no projection: nothing gives it again.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);

-- Of each roadmap that is or was in force, the deadline by which it is looked at next, if ever. That of another turn than this
-- one is of no more account. What is missing is made again of the roadmaps in force.
CREATE TABLE deadline (
    roadmap     uuid   PRIMARY KEY,
    institution uuid   NOT NULL,
    turn        bigint NOT NULL,
    schedule    text,
    at          timestamptz
);

CREATE INDEX deadline_of_institution ON deadline (institution);
