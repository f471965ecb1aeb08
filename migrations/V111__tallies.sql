-- How often one thing was so during closed time, at least five times: how promises ended, how callers said that the line was,
-- what stood in a contact's way. Each apart from everything else, and from the call records. Written anew, shuffled, by each
-- fold.
CREATE TABLE tally (
    span     text    NOT NULL CHECK (span IN ('day', 'week', 'month')),
    first    date    NOT NULL,
    subject  text    NOT NULL CHECK (subject IN ('promise', 'rating', 'trouble')),
    line     text    NOT NULL CHECK (line ~ '^[a-z0-9-]{1,30}$'),
    contacts integer NOT NULL CHECK (contacts >= 5)
);

-- How many of each subject are in no tally yet, too few for one: nothing else is kept of them.
CREATE TABLE tally_left (
    subject  text    PRIMARY KEY CHECK (subject IN ('promise', 'rating', 'trouble')),
    contacts integer NOT NULL CHECK (contacts >= 0)
);
