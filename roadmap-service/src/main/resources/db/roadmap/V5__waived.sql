-- Why a due window need not be done any more; none unless it need not.
ALTER TABLE occurrence ADD COLUMN waived_because text;
