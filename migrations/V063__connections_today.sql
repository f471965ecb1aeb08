-- How often callers were put through to a line today, by keyed hashes: of the number, which is another one each day, and of
-- the webhook that asked, so that it counts once however often it is delivered. Nothing says which line, or when.
CREATE TABLE connection_today (
    mark       bytea   PRIMARY KEY CHECK (octet_length(mark) = 32),
    n          integer NOT NULL CHECK (n > 0),
    -- Forgotten when this day is over.
    kept_until date    NOT NULL
);

-- No samples of it, as of any table that leads to a person.
ALTER TABLE connection_today ALTER COLUMN mark SET STATISTICS 0;
ALTER TABLE connection_today ALTER COLUMN n SET STATISTICS 0;
ALTER TABLE connection_today ALTER COLUMN kept_until SET STATISTICS 0;
