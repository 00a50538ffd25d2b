-- Requests, competencies, availability, preferences and courses as sealed as in the events; the projection that fills these
-- tables bears a new name, and so begins with the first event.
TRUNCATE base, base_entry, mentor_training;
