-- How the people who answer enter the staff pages. Nothing here lets anybody in: of every secret only a hash is kept,
-- and the key of the codes is in the vault. No address, no browser; hours where the minute isn't needed.
ALTER TABLE staff
    ADD COLUMN role text NOT NULL DEFAULT 'responder' CHECK (role IN ('responder', 'coordinator', 'administrator')),
    -- In which language they read the pages; none until they chose, then the browser says.
    ADD COLUMN pages text CHECK (pages IN ('en', 'fr', 'es'));

-- The key of somebody's codes is a row of the vault of its own kind.
ALTER TABLE vault DROP CONSTRAINT vault_kind_check;
ALTER TABLE vault ADD CONSTRAINT vault_kind_check CHECK (kind IN ('callback', 'draft', 'text', 'staff', 'totp'));

-- Who has taken up an invitation.
CREATE TABLE account (
    staff     uuid   PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    -- Argon2id, with its salt and its cost.
    password  text   NOT NULL CHECK (password LIKE '$argon2id$%'),
    -- None when the vault's keys were lost: then it takes a new invitation.
    totp      uuid   UNIQUE REFERENCES vault ON DELETE SET NULL,
    -- The half minute of the code that was used last, so that no code is used twice.
    totp_step bigint NOT NULL
);

-- For the day without the other phone; each works once. A keyed hash.
CREATE TABLE recovery_code (
    hash  bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    staff uuid  NOT NULL REFERENCES staff ON DELETE CASCADE
);

CREATE INDEX recovery_code_staff ON recovery_code (staff);

-- One open invitation for each at most; a newer one takes the place of the older.
CREATE TABLE invitation (
    staff      uuid  PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    hash       bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    until_hour timestamp with time zone NOT NULL
);

-- Who is signed in, in one browser. The browser holds the token of which this is the hash.
CREATE TABLE session (
    hash       bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    -- By what it is called on a page; opens nothing.
    id         uuid  NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    staff      uuid  NOT NULL REFERENCES staff ON DELETE CASCADE,
    since_hour timestamp with time zone NOT NULL,
    until_hour timestamp with time zone NOT NULL,
    -- Until when they need no code again to change their account: minutes, so the minute is needed.
    confirmed  timestamp with time zone
);

CREATE INDEX session_staff ON session (staff);

-- A phone that was given and isn't proved yet. Goes with its row of the vault, ten minutes later at most.
CREATE TABLE phone_proof (
    staff uuid     PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    vault uuid     NOT NULL UNIQUE REFERENCES vault ON DELETE CASCADE,
    -- A keyed hash of the digits that were texted to it.
    code  bytea    NOT NULL CHECK (octet_length(code) = 32),
    tries smallint NOT NULL DEFAULT 0
);
