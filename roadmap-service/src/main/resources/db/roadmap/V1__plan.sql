-- Roadmaps as they are planned. One row for each as it is known now, after its change number seq; the rows of its sections
-- and tasks are as of the same change. Rebuilt from the events when need be.
CREATE TABLE roadmap (
    roadmap      uuid   PRIMARY KEY,
    seq          bigint NOT NULL,
    institution  uuid   NOT NULL,
    status       text   NOT NULL,
    title        text   NOT NULL,
    period_from  date   NOT NULL,
    period_to    date   NOT NULL,
    kpi_targets  jsonb  NOT NULL DEFAULT '[]',
    warnings     jsonb  NOT NULL DEFAULT '[]',
    agreed_by    text,
    protocol     text,
    order_number text,
    order_date   date,
    order_title  text
);

CREATE INDEX roadmap_by_institution ON roadmap (institution, period_from DESC, roadmap DESC);

CREATE TABLE section (
    roadmap uuid NOT NULL,
    number  text NOT NULL,
    title   text NOT NULL,
    place   integer[] NOT NULL GENERATED ALWAYS AS (string_to_array(number, '.')::integer[]) STORED,
    PRIMARY KEY (roadmap, number)
);

-- What it is due by stands with its due windows, which the execution keeps.
CREATE TABLE task (
    roadmap      uuid   NOT NULL,
    number       text   NOT NULL,
    section      text   NOT NULL,
    heading      text,
    title        text   NOT NULL,
    phrase       text   NOT NULL,
    schedule     jsonb  NOT NULL,
    responsible  text[] NOT NULL,
    deliverables text[] NOT NULL,
    warnings     jsonb  NOT NULL,
    place        integer[] NOT NULL GENERATED ALWAYS AS (string_to_array(number, '.')::integer[]) STORED,
    PRIMARY KEY (roadmap, number)
);
