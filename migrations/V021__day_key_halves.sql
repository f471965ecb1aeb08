-- The other half of each day's keys: what stands in day_key opens nothing without it. No backup holds both. day_key is
-- unlogged, so that no write-ahead log, standby or base backup has it, but pg_dump copies its rows; of a materialized view
-- pg_dump copies only how it is made, never its rows, but the write-ahead log has these. It is made of a setting that
-- exists only in the transaction that changes the keys, so that a restored database begins without.
CREATE MATERIALIZED VIEW day_key_half AS
SELECT split_part(entry, ' ', 1)::date AS day, decode(split_part(entry, ' ', 2), 'hex') AS half
FROM string_to_table(nullif(current_setting('porchlight.day_key_halves', true), ''), ',') AS entry;

COMMENT ON TABLE day_key IS 'Keys of a day, encrypted and of no use without day_key_half. Unlogged.';
COMMENT ON MATERIALIZED VIEW day_key_half IS 'The other halves of the keys in day_key. In no dump.';
