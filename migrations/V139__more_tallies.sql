-- More of what is counted apart from contacts: what came of it when a person was wanted, places, where contacts ended
-- without an answer, and in bands how long promises waited.
ALTER TABLE tally DROP CONSTRAINT tally_subject_check, ADD CONSTRAINT tally_subject_check CHECK (subject IN (
    'promise', 'rating', 'trouble', 'person', 'place', 'left', 'wait-asked', 'wait-window', 'answer'));
ALTER TABLE tally_left DROP CONSTRAINT tally_left_subject_check, ADD CONSTRAINT tally_left_subject_check CHECK (subject IN (
    'promise', 'rating', 'trouble', 'person', 'place', 'left', 'wait-asked', 'wait-window', 'answer'));

-- What is counted as it happens, a number for each line and each stretch of time that is folded at once; nothing tells the
-- day. The nightly fold takes a stretch when it is over.
CREATE TABLE line_count (
    first   date    NOT NULL,
    subject text    NOT NULL CHECK (subject IN ('place', 'wait-asked', 'wait-window', 'answer')),
    line    text    NOT NULL CHECK (line ~ '^[a-z0-9-]{1,30}$'),
    n       integer NOT NULL CHECK (n > 0),
    PRIMARY KEY (first, subject, line)
);
