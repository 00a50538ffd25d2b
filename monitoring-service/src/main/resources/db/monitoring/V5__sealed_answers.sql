-- What was written is as sealed as in the events, apart from what was rated; the projection that fills these tables bears a new
-- name, and so begins with the first event.
TRUNCATE survey, survey_answer, survey_person;

ALTER TABLE survey_answer DROP COLUMN answers;
ALTER TABLE survey_answer ADD COLUMN ratings jsonb NOT NULL;
ALTER TABLE survey_answer ADD COLUMN words jsonb NOT NULL;
