-- How often a wrong code was typed by somebody who knew the password, or was signed in: for each account, wherever it
-- came from. Counted for a day; the hour is enough.
CREATE TABLE wrong_code (
    staff      uuid    PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    times      integer NOT NULL CHECK (times > 0),
    since_hour timestamp with time zone NOT NULL
);

-- Texts to members of staff about their own account, and to coordinators about a pause.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox
    ADD CONSTRAINT outbox_kind_check CHECK (kind IN (
        'sorry', 'new-request', 'tried', 'untried', 'break', 'bridge', 'is-now-good', 'place', 'tip', 'line',
        'account', 'codes-tried', 'codes-stopped', 'pause'));
