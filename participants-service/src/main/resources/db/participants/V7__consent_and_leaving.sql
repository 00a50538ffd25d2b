-- What a consent is for and until when it is in force, both of which no consent of before says; and since when somebody is in
-- a base no more. Rows of before are right as they are.
ALTER TABLE person ADD consent_purpose text, ADD consent_until date;
ALTER TABLE base_entry ADD left_on date;
