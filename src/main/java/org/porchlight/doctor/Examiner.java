package org.porchlight.doctor;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.porchlight.database.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.settings.Settings;

/** Has a line looked at as a whole, beside whatever serves it. */
public interface Examiner {
    /**
     * Prints the report and returns the exit code.
     *
     * @param here where the line keeps its files
     */
    int examine(Settings.Live settings, Keys keys, Database database, Path here, DoctorOrder order, PrintWriter out);
}
