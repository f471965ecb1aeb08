-- A row keeps the number of the transaction that wrote it, and a row that others refer to that of the last which wrote one of
-- those: it tells when somebody called. So the tables of which a person can have a row are copied, each row as it is, with
-- their files. Places can't be, there may be a hundred thousand: reports lead to them without a reference.
ALTER TABLE site_report DROP CONSTRAINT site_report_site_fkey;

CREATE FUNCTION site_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM site_report WHERE site = OLD.id;
    RETURN NULL;
END $$;

CREATE TRIGGER site_gone AFTER DELETE ON site FOR EACH ROW EXECUTE FUNCTION site_gone();

-- A copy is no news.
DROP TRIGGER site_news ON site_report;
CREATE TRIGGER site_news AFTER INSERT OR DELETE OR UPDATE OF n, staff, said ON site_report
    FOR EACH STATEMENT EXECUTE FUNCTION site_news();

-- Nobody ever changes what staff did; to copy a row as it is changes nothing.
DROP TRIGGER act_stays ON act;
CREATE TRIGGER act_stays BEFORE TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION act_stays();
CREATE TRIGGER act_stays_the_same BEFORE UPDATE ON act
    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION act_stays();

-- Files are written anew every hour now.
DELETE FROM scheduled_tasks WHERE task_name = 'vault-nightly';
