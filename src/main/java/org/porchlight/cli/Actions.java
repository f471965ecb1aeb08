package org.porchlight.cli;

import java.util.Optional;
import org.porchlight.audit.AuditOrder;
import org.porchlight.doctor.DoctorOrder;
import org.porchlight.process.Refusal;
import org.porchlight.registration.Registrant;
import org.porchlight.settings.ScriptFolder;

/**
 * Carries out the commands, in live service or in the demo. Each method returns the exit code or throws a
 * {@link Refusal}.
 */
public interface Actions {
    /** Says on which line commands act, where somebody may not expect it; empty for the one that is set. */
    default Optional<String> line() {
        return Optional.empty();
    }

    /** Says why nothing should be changed on it by a command that was given here; empty when nothing speaks against it. */
    default Optional<String> doubt() {
        return Optional.empty();
    }

    /** Answers calls and texts until the process is stopped. */
    int serve();

    /** Starts the line without anybody to answer, takes turns of its own, and ends. */
    int rehearse();

    /**
     * Brings the tables up to date.
     *
     * @param afterRestore whether the database was brought back from a backup
     */
    int migrate(boolean afterRestore);

    /** Does the worker's jobs until the process is stopped. */
    int work();

    /** Prints the keys that are set and one more. */
    int rotateKeys();

    /** Prints the newest of the keys that are set, alone; a {@link Refusal} while another is needed. */
    int retireKeys();

    /** Erases the rows that no key that is set opens. */
    int giveUpLostKeys();

    /** Looks whether the installation keeps what the line says of privacy; 1 when something is to be seen to. */
    int audit(AuditOrder order);

    /** Tries everything that live service needs; 1 when something is to be seen to. */
    default int doctor(DoctorOrder order) {
        throw Refusal.usage(
                "doctor looks at live service, and no live setting is set. The demo brings along what it needs;"
                        + " for live service set the settings in the README.");
    }

    /** Calls or texts the line from this terminal. */
    int play();

    /** Keeps the list of responders and their shifts. */
    int staff(StaffOrder order);

    /** Brings lists of sites into the directory, or writes them out. */
    int sites(SitesOrder order);

    /** Tells what a registration of the line with phone companies says of who runs it. */
    Registrant registrant();

    /** Tells where the scripts are that {@link #serve} takes. */
    ScriptFolder scripts();
}
