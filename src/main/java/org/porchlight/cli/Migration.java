package org.porchlight.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.porchlight.callbacks.AfterRestore;
import org.porchlight.callbacks.AfterRestore.AtRest;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseTrouble;
import org.porchlight.process.Refusal;

/**
 * Brings the tables of a database up to date and says so.
 *
 * @param out the operator's terminal
 * @param afterRestore whether the operator says that it was brought back from a backup, whose promises may be over
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
            Optional<AtRest> rest = afterRestore
                    ? Optional.of(AfterRestore.bringToRest(database))
                    : AfterRestore.bringToRestIfRestored(database);
            rest.map(AtRest::inWords).ifPresent(out::println);
            return 0;
        } catch (FlywayException e) {
            throw Refusal.data("The database could not be brought up to date: "
                    + DatabaseTrouble.of(e).inWords() + ". Nothing is half done: mend that, and run migrate again.");
        }
    }
}
