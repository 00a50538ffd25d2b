-- Kinds of events, by name and revision, of which no event with texts about persons stands in clear any more.
CREATE TABLE sealed_kind (
    payload_type     varchar(255),
    payload_revision varchar(255),
    PRIMARY KEY (payload_type, payload_revision)
);
