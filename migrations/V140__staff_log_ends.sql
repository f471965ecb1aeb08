-- What staff did is kept for as long as is set, and never less than four weeks: until then nobody takes a row out, and nobody
-- ever changes one.
DROP TRIGGER act_stays ON act;

CREATE TRIGGER act_stays BEFORE UPDATE OR TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION act_stays();

CREATE TRIGGER act_stays_a_while BEFORE DELETE ON act
    FOR EACH ROW WHEN (OLD.hour > now() - interval '28 days') EXECUTE FUNCTION act_stays();
