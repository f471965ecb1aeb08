package org.porchlight.cli;

import java.io.PrintWriter;
import java.time.Instant;
import org.flywaydb.core.api.FlywayException;
import org.porchlight.callbacks.AfterRestore;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseTrouble;
import org.porchlight.process.Refusal;

/**
 * Brings the tables of a database up to date and says so.
 *
 * @param out the operator's terminal
 * @param afterRestore whether the database was brought back from a backup, whose promises may be over
 */
public record Migration(PrintWriter out, boolean afterRestore) {
    /**
     * Returns the exit code.
     *
     * @throws Refusal when the database does not answer or does not let us
     */
    public int of(Database database) {
        try {
            database.migrate();
            out.println("The database is up to date.");
            if (afterRestore) {
                atRest(AfterRestore.bringToRest(database, Instant.now()));
            }
            return 0;
        } catch (FlywayException e) {
            throw Refusal.data("The database could not be brought up to date: "
                    + DatabaseTrouble.of(e).inWords() + ". Nothing is half done: mend that, and run migrate again.");
        }
    }

    private void atRest(AfterRestore.AtRest rest) {
        out.println("Set aside: " + rest.requests() + (rest.requests() == 1 ? " request" : " requests")
                + ", until a coordinator brings them back under Requests by time of day. Not sent: " + rest.texts()
                + (rest.texts() == 1 ? " text" : " texts") + " that waited. Everybody signs in anew.");
    }
}
