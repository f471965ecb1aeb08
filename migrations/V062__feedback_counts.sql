-- How callers and texters said that the line was to them: how many gave which closed answer in which language on which day.
-- Nothing here leads to anybody, and no row is of one contact.
CREATE TABLE feedback_count (
    day      date    NOT NULL,
    language text    NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    rating   text    NOT NULL CHECK (rating IN ('kind', 'rushed', 'judged', 'discriminated', 'broken', 'outed')),
    n        integer NOT NULL CHECK (n > 0),
    PRIMARY KEY (day, language, rating)
);
