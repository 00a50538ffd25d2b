-- What an order is about is as sealed as in the events; the projection that fills these tables bears a new name, and so begins
-- with the first event.
TRUNCATE roadmap, section, task;
