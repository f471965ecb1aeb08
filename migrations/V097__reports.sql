-- What was shown of each closed week, month and quarter, line by line: made once, from folded records alone, and never made
-- anew, so that it reads the same whenever it is printed.
CREATE TABLE report_line (
    kind    text     NOT NULL CHECK (kind IN ('week', 'month', 'quarter')),
    first   date     NOT NULL,
    sheet   text     NOT NULL,
    line    text     NOT NULL,
    no      smallint NOT NULL,
    -- A count of the whole line, one to the nearest 5, so many or fewer, or not shown.
    reading text     NOT NULL CHECK (reading ~ '^[=~<>][0-9]{1,9}$'),
    PRIMARY KEY (kind, first, sheet, line)
);

CREATE FUNCTION report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a report is made once';
END $$;

CREATE TRIGGER report_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON report_line
    FOR EACH STATEMENT EXECUTE FUNCTION report_stays();

-- A coordinator takes a report out of the house.
ALTER TABLE act
    DROP CONSTRAINT act_kind_check,
    ADD CONSTRAINT act_kind_check CHECK (kind IN (
        'take', 'give-back', 'call', 'ring-again', 'text', 'end', 'practice', 'on', 'off', 'break', 'pause', 'resume',
        'shift', 'staff', 'sign-in', 'account', 'directory', 'site-report', 'set-aside', 'bring-back', 'export'));
