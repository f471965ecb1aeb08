-- The keys of a day, wrapped by the vault's key. They seal positions and name contacts, and are destroyed
-- six hours after their day. Unlogged, so that no write-ahead log, standby or backup ever holds one; a crash or
-- a failover empties the table, and the processes that hold the keys in memory put them back.
CREATE UNLOGGED TABLE day_key (
    day     date  PRIMARY KEY,
    wrapped bytea NOT NULL
);
