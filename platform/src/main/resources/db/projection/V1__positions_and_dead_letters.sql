-- What the platform keeps in a service's own schema beside the service's rows, so that both change in one transaction. The
-- columns are Axon's.

-- How far each processing group has come: one row for each of its segments.
CREATE TABLE projection_position (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    time_stamp     varchar(255),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
) WITH (fillfactor = 50);

-- Events that a group could not handle, and those of the same aggregates that came after them, in order.
CREATE TABLE dead_letter (
    dead_letter_identifier varchar(255) PRIMARY KEY,
    processing_group       varchar(255) NOT NULL,
    sequence_identifier    varchar(255) NOT NULL,
    sequence_index         bigint       NOT NULL,
    message_type           varchar(255) NOT NULL,
    event_identifier       varchar(255) NOT NULL,
    time_stamp             varchar(255) NOT NULL,
    payload_type           varchar(255) NOT NULL,
    payload_revision       varchar(255),
    payload                bytea        NOT NULL,
    meta_data              bytea,
    aggregate_type         varchar(255),
    aggregate_identifier   varchar(255),
    sequence_number        bigint,
    token_type             varchar(255),
    token                  bytea,
    enqueued_at            varchar(255) NOT NULL,
    last_touched           varchar(255),
    processing_started     varchar(255),
    cause_type             varchar(255),
    cause_message          varchar(1023),
    diagnostics            bytea,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);
