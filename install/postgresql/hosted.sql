-- On a database that somebody else runs, where no one may GRANT SET ON PARAMETER: what to run there as the user that the
-- host gave you, in the database that it made. Then set with the host's own tools, for this database:
--   log_statement = none · log_min_duration_statement = -1 · log_parameter_max_length = 0 · log_error_verbosity = terse
-- Where the host lets you set none of it, /readyz says what its log would quote: choose another host, or live with it.
-- Few hosts let you end the write-ahead log and delete its files (role-and-database.sql, at its end): audit and doctor then
-- say that it keeps what was erased; rotate and retire keys at least as often as the host keeps backups.
GRANT CREATE, USAGE ON SCHEMA public TO CURRENT_USER;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- What this user may set by itself it sets for all its sessions.
DO $$
DECLARE wanted record;
BEGIN
    FOR wanted IN SELECT * FROM (VALUES ('log_statement', 'none'), ('log_min_duration_statement', '-1'),
            ('log_parameter_max_length', '0'), ('log_parameter_max_length_on_error', '0'),
            ('log_error_verbosity', 'terse')) AS setting (name, value)
    LOOP
        BEGIN
            EXECUTE format('ALTER ROLE CURRENT_USER SET %I = %L', wanted.name, wanted.value);
        EXCEPTION WHEN insufficient_privilege THEN
            RAISE NOTICE 'this user may not set %: ask the host for it', wanted.name;
        END;
    END LOOP;
END $$;
