-- The word of a member of staff's own that stands behind ON and OFF by text, since who a text is from can be forged. A
-- hash under the line's keys. Wrong ones are counted for a day; the hour is enough.
CREATE TABLE on_off_word (
    staff      uuid     PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    mark       bytea    NOT NULL CHECK (octet_length(mark) = 32),
    wrong      smallint NOT NULL DEFAULT 0,
    since_hour timestamp with time zone NOT NULL
);
