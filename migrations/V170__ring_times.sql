-- How long lines rang that contacts were put through to, in bands, each apart from all else.
ALTER TABLE tally DROP CONSTRAINT tally_subject_check, ADD CONSTRAINT tally_subject_check CHECK (subject IN (
    'promise', 'rating', 'trouble', 'person', 'ring', 'place', 'left', 'wait-asked', 'wait-window', 'answer'));
ALTER TABLE tally_left DROP CONSTRAINT tally_left_subject_check, ADD CONSTRAINT tally_left_subject_check CHECK (subject IN (
    'promise', 'rating', 'trouble', 'person', 'ring', 'place', 'left', 'wait-asked', 'wait-window', 'answer'));
