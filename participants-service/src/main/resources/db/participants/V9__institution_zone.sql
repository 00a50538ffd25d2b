-- By which its days begin and end; none if by the platform's.
ALTER TABLE institution ADD COLUMN zone text;
