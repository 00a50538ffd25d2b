-- Who is named in tasks, and what is written of how they are carried out, is as sealed as in the events; both projections bear
-- new names, and so begin with the first event.
TRUNCATE roadmap, section, task, version, occurrence;

-- Of each, a role, or the entry and the name.
ALTER TABLE task ALTER COLUMN responsible TYPE jsonb USING '[]';

-- Those whose name was erased, for good.
CREATE TABLE erased_executor (
    executor uuid PRIMARY KEY
);
