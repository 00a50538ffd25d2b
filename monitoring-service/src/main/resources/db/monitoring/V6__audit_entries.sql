-- What an auditor looks entries up by: one row for each leaf of the audit log, written with it. What an entry says stands in
-- the event alone. Rows follow from the events and can be made again; leaves from before are filled in at the start.
CREATE TABLE audit_entry (
    number      bigint      PRIMARY KEY REFERENCES audit_leaf ON UPDATE CASCADE ON DELETE CASCADE,
    institution uuid,                     -- who may read it
    at          timestamptz NOT NULL,     -- when it became known
    actor       text        NOT NULL,     -- pseudonymous
    kind        text        NOT NULL,
    aggregate   text        NOT NULL,
    trace       text        NOT NULL,     -- the message that somebody sent, and all of this came of
    cause       text                      -- the event that this was a reaction to, if it was one
);

CREATE INDEX audit_entry_by_time ON audit_entry (institution, at, number);
CREATE INDEX audit_entry_by_actor ON audit_entry (institution, actor, at, number);
CREATE INDEX audit_entry_by_kind ON audit_entry (institution, kind, at, number);
CREATE INDEX audit_entry_by_aggregate ON audit_entry (aggregate, at, number);
CREATE INDEX audit_entry_by_trace ON audit_entry (trace);
