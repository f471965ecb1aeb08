-- What is still at the phone provider although it is over an hour old, as the sweep found it when it last looked: how much,
-- and from which hour the oldest is. No number, no name of a call or text, and nothing of what is younger: a count that
-- moved with each call would tell when somebody called.
CREATE TABLE provider_copy (
    -- There is one row.
    one          boolean                  PRIMARY KEY DEFAULT true CHECK (one),
    calls        integer                  NOT NULL DEFAULT 0 CHECK (calls >= 0),
    texts        integer                  NOT NULL DEFAULT 0 CHECK (texts >= 0),
    oldest_hour  timestamp with time zone,
    -- When the whole list was last read and everything asked for that was due.
    succeeded_at timestamp with time zone,
    -- Since when there is somebody to ask for it.
    since        timestamp with time zone NOT NULL DEFAULT now()
);

INSERT INTO provider_copy DEFAULT VALUES;
