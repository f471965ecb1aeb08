-- What was asked and given, contact by contact, for the length of some days. The day is in every key, so that
-- a day can be dropped whole; contact and turn are hashes under a key that is destroyed with the day.
-- Nothing here is finer than the hour. The partitions, one a day, are made by the program.
CREATE TABLE note (
    day      date     NOT NULL,
    turn     bytea    NOT NULL CHECK (octet_length(turn) = 16),
    index    smallint NOT NULL,
    contact  bytea    NOT NULL CHECK (octet_length(contact) = 16),
    hour     smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
    channel  text     NOT NULL,
    language text     NOT NULL,
    what     text     NOT NULL,
    PRIMARY KEY (day, turn, index)
) PARTITION BY RANGE (day);
