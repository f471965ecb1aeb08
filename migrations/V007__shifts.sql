-- Who answers, under an alias, and when they can call. No callback is offered for a time that no shift covers.
CREATE TABLE staff (
    id        uuid    PRIMARY KEY DEFAULT gen_random_uuid(),
    alias     text    NOT NULL UNIQUE CHECK (alias ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND alias !~ '[0-9]{5}'),
    languages text[]  NOT NULL CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['en', 'fr', 'es']),
    -- Where their phone is kept; none until they have given one.
    vault     uuid    UNIQUE REFERENCES vault ON DELETE SET NULL,
    active    boolean NOT NULL DEFAULT true,
    -- Invented for the demo. No default: whoever adds somebody says which it is.
    demo      boolean NOT NULL
);

-- Every week on a weekday, or on one date. One that ends no later than it starts ends on the next day.
CREATE TABLE shift (
    id      bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff   uuid     NOT NULL REFERENCES staff ON DELETE CASCADE,
    -- 1 is Monday, as in ISO 8601.
    weekday smallint CHECK (weekday BETWEEN 1 AND 7),
    day     date,
    starts  time     NOT NULL,
    ends    time     NOT NULL,
    -- An IANA name: a fixed offset would be wrong half the year.
    zone    text     NOT NULL CHECK (zone <> ''),
    CHECK (num_nonnulls(weekday, day) = 1)
);

CREATE UNIQUE INDEX shift_weekly ON shift (staff, weekday, starts, ends, zone) WHERE weekday IS NOT NULL;
CREATE UNIQUE INDEX shift_dated ON shift (staff, day, starts, ends, zone) WHERE day IS NOT NULL;
