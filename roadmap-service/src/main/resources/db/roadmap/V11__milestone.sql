-- What a task's due windows are done with, where nobody has to report them.
ALTER TABLE task ADD COLUMN milestone text;
