-- The keys of PORCHLIGHT_KEYS that the vault is in use under: Tink's id of each, and something sealed under it, by
-- which a process sees whether its keys are the ones. The vault's rows refer to it, so that nothing can be put under a
-- key that was never introduced or is retired, and no key can be retired while a row needs it.
CREATE TABLE vault_key (
    key_id integer PRIMARY KEY,
    proof  bytea   NOT NULL
);

-- The number to call, the word to ask for, the phones of staff: sealed, all of one length, for as long as a promise or
-- an account needs them. No other table holds a number; others name a row of this one.
CREATE TABLE vault (
    id      uuid    PRIMARY KEY,
    kind    text    NOT NULL CHECK (kind IN ('callback', 'draft', 'text', 'staff')),
    sealed  bytea   NOT NULL CHECK (octet_length(sealed) = 161),
    key_id  integer NOT NULL REFERENCES vault_key,
    -- A keyed hash to find the row again.
    blind   bytea   CHECK (octet_length(blind) = 32),
    expires timestamp with time zone
);

CREATE INDEX vault_blind ON vault (blind);

-- That the vault's file is to be written anew, without what was erased. A row for each asking; one rewrite answers all.
CREATE TABLE vault_rewrite (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
