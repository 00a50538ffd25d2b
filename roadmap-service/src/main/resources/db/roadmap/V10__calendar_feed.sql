-- Addresses at which roadmaps are told as calendars. Of the secret in each only the SHA-256 is known.
CREATE TABLE calendar_feed (
    feed       uuid        PRIMARY KEY,
    seq        bigint      NOT NULL,
    roadmap    uuid        NOT NULL,
    hash       bytea       NOT NULL,
    issued_at  timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE INDEX calendar_feed_by_hash ON calendar_feed (hash);
CREATE INDEX calendar_feed_by_roadmap ON calendar_feed (roadmap, issued_at DESC);
