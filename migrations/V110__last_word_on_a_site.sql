-- One person counts once a day, and for what they said last: a member of staff too, who is heard at once.
ALTER TABLE site_report
    -- How many of those that are counted are staff.
    ADD staff integer NOT NULL DEFAULT 0 CHECK (staff BETWEEN 0 AND n),
    -- A higher number for what staff said later; it tells no time.
    ADD said  bigint;

CREATE SEQUENCE site_report_said OWNED BY site_report.said;

-- What a number said today, so that it can say something else; kept no longer than the mark.
ALTER TABLE reported_today
    ADD what text CHECK (what IN ('closed', 'no-kits', 'moved'));
ALTER TABLE reported_today ALTER COLUMN what SET STATISTICS 0;
