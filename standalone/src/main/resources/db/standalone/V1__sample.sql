-- How far the sample programme has been loaded: nothing before the first start, and no next step once it is through.
CREATE TABLE sample (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    next_step integer
);
