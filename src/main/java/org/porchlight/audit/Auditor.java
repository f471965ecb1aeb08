package org.porchlight.audit;

import java.io.PrintWriter;
import org.porchlight.database.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.settings.Settings;

/** Has an installation looked at, on a database that is asked and no more. */
public interface Auditor {
    /** Prints the report and returns the exit code. */
    int audit(Settings settings, Keys keys, Database database, AuditOrder order, PrintWriter out);
}
