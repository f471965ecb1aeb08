/**
 * The way to PostgreSQL: the pool and its limits, transactions, migrations, and the news of what changed. It knows no
 * table and no setting, and lets no exception out that quotes a row or a parameter. Used by every folder that keeps
 * something, from {@code privacy} up, and by the wiring, which makes the one database of a process.
 */
package org.porchlight.database;
