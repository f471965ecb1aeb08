package org.porchlight.cli;

import java.util.function.ToIntFunction;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.DatabaseLimits;
import org.porchlight.process.Refusal;

/**
 * Opens the database for one command, which may take its time: nobody waits on the phone for it.
 *
 * @param url as {@code DATABASE_URL} has it
 */
public record CommandDatabase(String url) {
    /**
     * Does the work and returns its exit code.
     *
     * @throws Refusal that says why, when there is no such database to be had
     */
    public int run(ToIntFunction<Database> work) {
        try (Database database = new Database(url, DatabaseLimits.COMMAND)) {
            database.reach();
            return work.applyAsInt(database);
        } catch (DatabaseAway away) {
            throw Refusal.data("The database can't be used: " + away.why() + ".");
        }
    }

    /** Does work that goes on where there is no database, and returns its exit code. */
    public int whether(ToIntFunction<Database> work) {
        try (Database database = new Database(url, DatabaseLimits.LOOK)) {
            return work.applyAsInt(database);
        }
    }
}
