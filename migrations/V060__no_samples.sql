-- PostgreSQL keeps samples of what tables hold (ANALYZE, which it also does by itself), and they stay after the rows are
-- erased, also on standbys: numbers as the vault seals them, hashes of numbers, and both halves of a day's keys side by
-- side. From here on no sample is taken of a table that leads to a person, or of the keys of days. These tables are small
-- and found by their keys; the planner does without.
DO $$
DECLARE
    kept record;
BEGIN
    FOR kept IN
        SELECT attrelid::regclass AS place, attname AS name, format_type(atttypid, atttypmod) AS type
        FROM pg_attribute
        WHERE attnum > 0 AND NOT attisdropped AND attrelid IN (
            'vault'::regclass, 'callback'::regclass, 'draft'::regclass, 'promise'::regclass, 'keyed_today'::regclass,
            'text_today'::regclass, 'stop_list'::regclass, 'outbox'::regclass, 'attempt'::regclass, 'bridge'::regclass,
            'declined'::regclass, 'set_aside'::regclass, 'phone_proof'::regclass, 'day_key'::regclass)
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', kept.place, kept.name);
        -- The same type once more: that is how the samples that were taken go, without the table being written anew.
        IF kept.type = 'bytea' OR kept.name IN ('sid', 'responder_sid') THEN
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s', kept.place, kept.name, kept.type);
        END IF;
    END LOOP;
END $$;

-- The samples of the other halves go with the view; the rows are the same afterwards.
SELECT set_config('porchlight.day_key_halves', coalesce(string_agg(day || ' ' || encode(half, 'hex'), ','), ''), true)
FROM day_key_half;
DROP MATERIALIZED VIEW day_key_half;
CREATE MATERIALIZED VIEW day_key_half AS
SELECT split_part(entry, ' ', 1)::date AS day, decode(split_part(entry, ' ', 2), 'hex') AS half
FROM string_to_table(nullif(current_setting('porchlight.day_key_halves', true), ''), ',') AS entry;
ALTER MATERIALIZED VIEW day_key_half ALTER COLUMN day SET STATISTICS 0;
ALTER MATERIALIZED VIEW day_key_half ALTER COLUMN half SET STATISTICS 0;
COMMENT ON MATERIALIZED VIEW day_key_half IS 'The other halves of the keys in day_key. In no dump.';

-- The file of the samples is written anew with the others, where there was anything.
INSERT INTO vault_rewrite (id) OVERRIDING SYSTEM VALUE SELECT 0 WHERE EXISTS (SELECT FROM vault_key)
ON CONFLICT DO NOTHING;
