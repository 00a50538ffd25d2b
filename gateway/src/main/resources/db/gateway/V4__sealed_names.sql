-- Names are kept sealed, and found by a trace that follows from the master key; the mark tells from which. Those that are there
-- already are sealed at the next start.
ALTER TABLE users ADD COLUMN name_mark text NOT NULL DEFAULT '';

CREATE INDEX users_in_order ON users (created_at, id);
CREATE INDEX users_of_person ON users (person);
