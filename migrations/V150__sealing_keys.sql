-- Under which of PORCHLIGHT_KEYS a process seals, by that key's public number in vault_key: as long as one seals under an older
-- key, that key can't be retired. Nothing for a process from before this column.
ALTER TABLE process_report ADD COLUMN seals_under integer;
