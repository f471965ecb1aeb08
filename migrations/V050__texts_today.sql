-- How many texts went out on request today, by keyed hashes: of the number and of the call, which are other ones each day,
-- and of the webhook that asked, so that it has one text however often it is delivered.
CREATE TABLE text_today (
    mark       bytea   PRIMARY KEY CHECK (octet_length(mark) = 32),
    n          integer NOT NULL CHECK (n > 0),
    -- What came of a webhook's text, once that is known.
    sent       boolean,
    -- Forgotten when this day is over.
    kept_until date    NOT NULL
);
