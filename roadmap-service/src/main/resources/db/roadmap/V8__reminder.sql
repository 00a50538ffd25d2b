-- Where reminders go, as of change seq of each recipient; the address as sealed as in the events. Rebuilt from the events when
-- need be, like the next.
CREATE TABLE recipient (
    recipient   uuid    PRIMARY KEY,
    seq         bigint  NOT NULL,
    institution uuid    NOT NULL,
    role        text,
    entry       uuid,
    address     text    NOT NULL,
    language    text    NOT NULL,
    removed     boolean NOT NULL
);

CREATE INDEX recipient_of_institution ON recipient (institution, recipient);

-- When each due window has last come near or passed, as of change seq of the roadmap.
CREATE TABLE fallen_due (
    roadmap     uuid        NOT NULL,
    task        text        NOT NULL,
    n           integer     NOT NULL,
    status      text        NOT NULL,
    seq         bigint      NOT NULL,
    institution uuid        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (roadmap, task, n, status)
);

CREATE INDEX fallen_due_of_institution ON fallen_due (institution);

-- What each recipient was sent on a day, and what has become of it. No event gives it again. It is about what fell due after
-- since and up to upto; nothing of it is written down here. Whoever was in doubt whether it came may have asked for it again.
CREATE TABLE outbox (
    recipient   uuid        NOT NULL,
    day         date        NOT NULL,
    institution uuid        NOT NULL,
    state       text        NOT NULL,
    since       timestamptz NOT NULL,
    upto        timestamptz NOT NULL,
    again       boolean     NOT NULL DEFAULT false,
    attempts    integer     NOT NULL DEFAULT 0,
    try_at      timestamptz NOT NULL,
    claimed_at  timestamptz,
    sent_at     timestamptz,
    reply       integer,
    PRIMARY KEY (recipient, day)
);

CREATE INDEX outbox_of_institution ON outbox (institution, day DESC, recipient);
CREATE INDEX outbox_open ON outbox (state) WHERE state IN ('DUE', 'CLAIMED');

-- Whoever holds its only row is the one who sends.
CREATE TABLE mailing (
    only_one boolean PRIMARY KEY CHECK (only_one)
);

INSERT INTO mailing VALUES (true);
