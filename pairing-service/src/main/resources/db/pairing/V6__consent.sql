-- Whether somebody lets data be kept: since when, and null for who never has or no longer does. The projection that fills
-- this bears a name of its own, and so begins with the first event.
DROP TABLE person;

CREATE TABLE person (
    person           uuid   PRIMARY KEY,
    seq              bigint NOT NULL,
    institution      uuid   NOT NULL,
    departed_on      date,
    consent_given_on date
);
