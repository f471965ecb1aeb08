-- In which areas places were asked for, contact by contact, for as long as the notes of a day are kept. Under a name of the
-- contact that leads to none of its notes: what was asked and where never stand together. No hour. The partitions, one a
-- day, are made by the program.
CREATE TABLE place_note (
    day     date  NOT NULL,
    contact bytea NOT NULL CHECK (octet_length(contact) = 16),
    -- A country and its state or province.
    state   text  NOT NULL CHECK (state ~ '^[A-Z]{2}-([A-Z]{2}|any)$'),
    -- Three digits of a ZIP code, or the first half of a Canadian postal code.
    code    text  NOT NULL CHECK (code ~ '^([0-9]{3}|[A-Z][0-9][A-Z])?$'),
    PRIMARY KEY (day, contact, state, code)
) PARTITION BY RANGE (day);

-- A row for each contact of closed time, among at least five of the same shape. No id, no order: the table is written anew,
-- shuffled, by each fold, so that neither the place of a row nor its transaction tells when it came.
CREATE TABLE call_record (
    -- How coarse the time is, and where it begins.
    span     text NOT NULL CHECK (span IN ('day', 'week', 'month')),
    first    date NOT NULL,
    part     text NOT NULL CHECK (part IN ('night', 'morning', 'afternoon', 'evening', 'any')),
    channel  text NOT NULL CHECK (channel IN ('voice', 'text', 'any')),
    language text NOT NULL CHECK (language IN ('en', 'fr', 'es', 'other', 'any')),
    topic    text NOT NULL,
    ending   text NOT NULL
);

-- In which areas places were asked for, by at least five contacts each.
CREATE TABLE area_count (
    span     text    NOT NULL CHECK (span IN ('day', 'week', 'month')),
    first    date    NOT NULL,
    state    text    NOT NULL,
    code     text    NOT NULL,
    contacts integer NOT NULL CHECK (contacts >= 5)
);

-- How far the folding has come: one row.
CREATE TABLE fold_state (
    one           boolean PRIMARY KEY DEFAULT true CHECK (one),
    -- How many contacts a class holds at least. Only goes up.
    threshold     integer NOT NULL DEFAULT 5 CHECK (threshold >= 5),
    -- Contacts of which nothing is kept but that they were, too few for a class yet.
    contacts_left integer NOT NULL DEFAULT 0 CHECK (contacts_left >= 0),
    areas_left    integer NOT NULL DEFAULT 0 CHECK (areas_left >= 0)
);

INSERT INTO fold_state DEFAULT VALUES;

CREATE FUNCTION threshold_goes_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the threshold only goes up';
END $$;

CREATE TRIGGER threshold_goes_up BEFORE UPDATE ON fold_state
    FOR EACH ROW WHEN (NEW.threshold < OLD.threshold) EXECUTE FUNCTION threshold_goes_up();
