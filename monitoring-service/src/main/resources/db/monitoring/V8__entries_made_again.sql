-- An entry is written together with its leaf, or after it: that the leaf is there need not be looked up for each once more.
ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_number_fkey;

-- Indexes of audit_entry that are away while very many rows are made, and have to be put back.
CREATE TABLE audit_entry_index (
    name       text PRIMARY KEY,
    definition text NOT NULL
);

-- Whoever makes rows of earlier leaves holds this row meanwhile.
CREATE TABLE audit_entry_turn (
    single boolean PRIMARY KEY DEFAULT true CHECK (single)
);

INSERT INTO audit_entry_turn DEFAULT VALUES;
