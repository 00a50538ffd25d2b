-- Names, addresses and documents as sealed as in the events; the projection that fills this bears a new name, and so begins
-- with the first event.
TRUNCATE person;
