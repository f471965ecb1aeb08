-- Where these tables came to be. A backup brings back the same rows in tables that PostgreSQL gives other numbers: by that a
-- process knows that what it reads is a past, of which nobody knows what ended since. No key, so that a row that is
-- brought back into a table that is there stands beside the one it has; the name comes last of all, and so does its row.
CREATE TABLE whence (
    -- The number of this very table, when the row was written.
    made oid NOT NULL
);

INSERT INTO whence (made) VALUES ('whence'::regclass);
