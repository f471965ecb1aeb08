package org.porchlight.cli;

import java.io.PrintWriter;
import org.flywaydb.core.api.FlywayException;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseTrouble;
import org.porchlight.process.Refusal;

/**
 * Brings the tables of a database up to date and says so.
 *
 * @param out the operator's terminal
 */
public record Migration(PrintWriter out) {
    /**
     * Returns the exit code.
     *
     * @throws Refusal when the database does not answer or does not let us
     */
    public int of(Database database) {
        try {
            database.migrate();
            out.println("The database is up to date.");
            return 0;
        } catch (FlywayException e) {
            throw Refusal.data("The database could not be brought up to date: "
                    + DatabaseTrouble.of(e).inWords() + ". Nothing is half done: mend that, and run migrate again.");
        }
    }
}
