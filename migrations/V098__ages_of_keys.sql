-- Since which day the vault is in use under a key: an audit says when it is to be rotated. Keys from before count from now.
ALTER TABLE vault_key ADD COLUMN since date NOT NULL DEFAULT current_date;
