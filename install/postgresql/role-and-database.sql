-- A role and a database for Porchlight on a PostgreSQL of your own, 15 or newer. As the administrator:
--   password=$(openssl rand -hex 24) && echo "$password"
--   psql --variable=password="$password" --file=install/postgresql/role-and-database.sql
-- and put that password into DATABASE_URL. It may be run again; the password is then the new one.
SELECT 'CREATE ROLE porchlight LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'porchlight') \gexec
ALTER ROLE porchlight WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
SELECT 'CREATE DATABASE porchlight OWNER porchlight' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'porchlight') \gexec

-- So that the server's log can be kept from quoting rows; serve and work set it for their own sessions.
GRANT SET ON PARAMETER log_parameter_max_length, log_error_verbosity TO porchlight;

-- Nobody else needs to look in. The owner of the database owns its schema in effect: tables are made and rewritten by it.
REVOKE ALL ON DATABASE porchlight FROM PUBLIC;
\connect porchlight
ALTER SCHEMA public OWNER TO porchlight;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- What was erased goes from the write-ahead log, too: work may end the file that it is in, and the server deletes old
-- files instead of keeping them to write them again. The setting holds for the whole server; a standby needs it as well,
-- and has to follow by a replication slot. The last line goes past the files that were kept before.
GRANT EXECUTE ON FUNCTION pg_catalog.pg_switch_wal() TO porchlight;
ALTER SYSTEM SET wal_recycle = off;
SELECT pg_reload_conf();
SELECT pg_sleep(1);
SELECT 'SELECT pg_switch_wal()', 'CHECKPOINT' FROM pg_ls_waldir() \gexec
