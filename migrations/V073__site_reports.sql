-- What people who went to a site say of it: how many said what on which day. No row is of one contact.
CREATE TABLE site_report (
    site text    NOT NULL REFERENCES site ON DELETE CASCADE,
    day  date    NOT NULL,
    what text    NOT NULL CHECK (what IN ('closed', 'no-kits', 'moved')),
    n    integer NOT NULL CHECK (n > 0),
    PRIMARY KEY (site, day, what)
);

-- That a number has reported a site today, so that it counts once: keyed hashes, another one each day and for each site.
CREATE TABLE reported_today (
    mark       bytea PRIMARY KEY CHECK (octet_length(mark) = 32),
    -- By which FORGET finds the mark again, whatever became of the site and of its reports.
    site       text  NOT NULL,
    -- Forgotten when this day is over.
    kept_until date  NOT NULL
);

-- No samples of it, as of any table that leads to a person.
ALTER TABLE reported_today ALTER COLUMN mark SET STATISTICS 0;
ALTER TABLE reported_today ALTER COLUMN site SET STATISTICS 0;
ALTER TABLE reported_today ALTER COLUMN kept_until SET STATISTICS 0;

CREATE TRIGGER site_news AFTER INSERT OR UPDATE OR DELETE ON site_report
    FOR EACH STATEMENT EXECUTE FUNCTION site_news();
