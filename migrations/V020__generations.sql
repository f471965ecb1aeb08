-- By what a row of the vault is found again is a hash under the same key of PORCHLIGHT_KEYS that seals it, and is retired
-- with that. Rows from before have one under the lasting key and no blind_key, until the worker seals them again. The
-- column has another name, so that a process of the former version fails instead of finding nothing.
ALTER TABLE vault RENAME COLUMN blind TO blind_index;
ALTER TABLE vault
    ADD COLUMN blind_key integer REFERENCES vault_key,
    ADD CHECK (blind_index IS NOT NULL OR blind_key IS NULL);

-- Which request is for the same number and word is seen by opening the rows of that number, which are three at most.
ALTER TABLE callback DROP COLUMN mark;

-- Counted under the lasting key until now; the day begins anew.
TRUNCATE keyed_today;

-- What stood in the files until now goes at the first chance, where there was anything.
INSERT INTO vault_rewrite (id) OVERRIDING SYSTEM VALUE SELECT 0 WHERE EXISTS (SELECT FROM vault_key);
