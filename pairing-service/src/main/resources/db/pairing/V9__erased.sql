-- Whether what is said of a person can be read no more; of nobody of before.
ALTER TABLE person ADD erased boolean NOT NULL DEFAULT false;
