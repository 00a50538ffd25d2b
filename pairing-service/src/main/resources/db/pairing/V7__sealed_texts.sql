-- Goals, topics, feedback and reasons, and what an order is about, as sealed as in the events; the projections that fill these
-- tables bear new names, and so begin with the first event.
TRUNCATE pair, meeting, feedback, conclusion, dissolution;
