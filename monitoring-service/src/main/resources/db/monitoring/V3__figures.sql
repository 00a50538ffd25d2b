-- Every target ever told, and when; of those for the same indicator and year the latest holds.
CREATE TABLE kpi_target (
    source      uuid,
    seq         bigint,
    kpi         text,
    year        integer,
    institution uuid        NOT NULL,
    target      integer     NOT NULL,
    known_from  timestamptz NOT NULL,
    event       text        NOT NULL,
    PRIMARY KEY (source, seq, kpi, year)
);

CREATE INDEX kpi_target_held ON kpi_target (institution, kpi, year, known_from DESC, source DESC, seq DESC);

-- How far the events of each source of facts, an aggregate, have been told, and when the last was.
CREATE TABLE fact_source (
    source  uuid        PRIMARY KEY,
    seq     bigint      NOT NULL,
    told_at timestamptz NOT NULL
);

-- One row for each version of each fact. It holds on the days of the one range, first and last day included, and was known
-- to hold so at the instants of the other. A version that another replaces stays; nothing but the end of its being known is
-- ever written to it.
CREATE TABLE fact (
    source      uuid,                 -- the aggregate that told it
    kind        text,
    person      uuid,
    seq         bigint,               -- of the event that told this version
    institution uuid        NOT NULL,
    since       date        NOT NULL, -- the first day on which it holds
    until       date,                 -- the first day on which it no longer holds
    opened_by   text        NOT NULL, -- the event that said since when
    closed_by   text,                 -- the event that said until when
    sum         integer,              -- of the ratings of satisfaction, if it is an answer
    items       integer,
    satisfied   boolean,
    known_from  timestamptz NOT NULL,
    known_until timestamptz,
    replaced_by text,                 -- the event that said otherwise
    holds       daterange GENERATED ALWAYS AS
                    (daterange(since, CASE WHEN until < since THEN since ELSE until END)) STORED,
    known       tstzrange GENERATED ALWAYS AS (tstzrange(known_from, known_until)) STORED,
    PRIMARY KEY (source, kind, person, seq)
);

CREATE INDEX fact_of_institution ON fact (institution, kind, since);

CREATE INDEX fact_of_person ON fact (person, kind);

-- Which institution is in which municipality.
CREATE TABLE municipality_member (
    institution  uuid PRIMARY KEY,
    municipality text NOT NULL
);

CREATE INDEX municipality_member_of ON municipality_member (municipality, institution);
