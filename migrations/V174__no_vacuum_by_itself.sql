-- PostgreSQL keeps when it last vacuumed or analysed a table by itself, within a minute of the change that made it due: that of a
-- person. These are copied and analysed every ten minutes, and so need neither.
DO $$
DECLARE
    one regclass;
BEGIN
    FOREACH one IN ARRAY '{feedback_count,line_count,site_report,reported_today,connection_today,text_today,phone_proof,attempt,
    outbox,declined,set_aside,bridge,draft,keyed_today,stop_list,
    callback_count,promise,callback,vault,vault_key,account,staff}'::regclass[]
        || ARRAY(SELECT inhrelid::regclass FROM pg_inherits
                 WHERE inhparent IN ('note'::regclass, 'place_note'::regclass))
    LOOP
        EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off)', one);
    END LOOP;
END $$;
