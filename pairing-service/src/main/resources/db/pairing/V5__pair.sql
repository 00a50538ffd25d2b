-- One row for each pair or group, after its change number seq. The order is that of the latest attempt to have it approved,
-- which holds once its outcome is GRANTED.
CREATE TABLE pair (
    pair         uuid        PRIMARY KEY,
    seq          bigint      NOT NULL,
    institution  uuid        NOT NULL,
    form         text        NOT NULL,
    mentor       uuid        NOT NULL,
    mentees      uuid[]      NOT NULL,
    round        uuid,
    goals        text[]      NOT NULL,
    proposed_at  timestamptz NOT NULL,
    state        text        NOT NULL,
    accepted     uuid[]      NOT NULL,
    declined     uuid[]      NOT NULL,
    attempt      integer     NOT NULL DEFAULT 0,
    outcome      text,
    reason       text,
    order_number text,
    order_date   date,
    order_title  text
);

CREATE INDEX pair_of_institution ON pair (institution, proposed_at DESC, pair DESC);
