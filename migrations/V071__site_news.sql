-- Every process that tells sites hears of a change. Once for a statement, however many rows it writes.
CREATE FUNCTION site_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('site', '');
    RETURN NULL;
END $$;

CREATE TRIGGER site_news AFTER INSERT OR UPDATE OR DELETE ON site FOR EACH STATEMENT EXECUTE FUNCTION site_news();
