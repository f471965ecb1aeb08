package org.porchlight.database;

import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables of a database up to date, also while processes serve on it. Where a migration and a process wait for
 * each other's locks, PostgreSQL ends one of the two: a migration that was ended so has changed nothing, and is run again.
 */
final class Migrations {
    private static final int TRIES = 10;

    /** deadlock_detected and lock_not_available: https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final Set<String> LOCKED = Set.of("40P01", "55P03");

    private final Flyway flyway;

    Migrations(DatabaseAddress address) {
        flyway = Flyway.configure()
                .dataSource(new QuietDataSource(address))
                .locations("classpath:migrations")
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .load();
    }

    /** @throws FlywayException when a migration fails for another reason, or is ended again and again */
    void run() {
        for (int tries = 1; ; tries++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failed) {
                if (tries == TRIES || !ended(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static boolean ended(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCKED.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
