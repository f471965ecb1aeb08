-- What was answered to whom asked for a call, by a keyed hash of the webhook that asked: the same webhook twice, at once,
-- late or after a withdrawal gets the same answer, and is one promise or none. Nothing here says whose it was.
CREATE TABLE promise (
    identity    bytea PRIMARY KEY CHECK (octet_length(identity) = 32),
    answer      text  NOT NULL CHECK (answer IN ('promised', 'no time', 'unreachable')),
    -- Since when nothing is open under it, to the hour; kept two days longer.
    closed_hour timestamp with time zone
);

-- A call that was promised. The row is there exactly as long as the promise is open: it goes with its row of the vault,
-- which holds the number and the word to ask for.
CREATE TABLE callback (
    id           uuid     PRIMARY KEY DEFAULT gen_random_uuid(),
    vault        uuid     NOT NULL UNIQUE REFERENCES vault ON DELETE CASCADE,
    identity     bytea    NOT NULL UNIQUE REFERENCES promise,
    -- A keyed hash of number and word: one request for each.
    mark         bytea    NOT NULL UNIQUE CHECK (octet_length(mark) = 32),
    language     text     NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    window_from  timestamp with time zone NOT NULL,
    window_until timestamp with time zone NOT NULL CHECK (window_until > window_from),
    zone         text     NOT NULL,
    part         text     NOT NULL CHECK (part IN ('next_hour', 'morning', 'afternoon', 'evening', 'night')),
    -- Whether they called or wrote from the number themselves. If not: one try, and no text.
    own          boolean  NOT NULL,
    message      boolean  NOT NULL,
    text_first   boolean  NOT NULL,
    -- When it was asked for, to the hour: the minute would find the call in a phone company's list.
    created_hour timestamp with time zone NOT NULL
);

CREATE INDEX callback_window_until ON callback (window_until);

-- What was keyed or texted of a request that isn't made yet, found by a keyed hash of the contact. Goes with its row of
-- the vault, half an hour later at most.
CREATE TABLE draft (
    contact bytea PRIMARY KEY CHECK (octet_length(contact) = 32),
    vault   uuid  NOT NULL UNIQUE REFERENCES vault ON DELETE CASCADE
);

-- How often a call to a number other than the caller's own was asked for today: by a hash of the number, and of the
-- caller, that is another one each day. Emptied every day.
CREATE TABLE keyed_today (
    day  date    NOT NULL,
    mark bytea   NOT NULL CHECK (octet_length(mark) = 32),
    n    integer NOT NULL,
    PRIMARY KEY (day, mark)
);

-- How promises ended, a number a day.
CREATE TABLE callback_count (
    day         date    NOT NULL,
    disposition text    NOT NULL,
    n           integer NOT NULL CHECK (n > 0),
    PRIMARY KEY (day, disposition)
);
