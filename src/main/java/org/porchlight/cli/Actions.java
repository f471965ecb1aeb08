package org.porchlight.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.porchlight.process.Refusal;

/** What the commands do, without how they are called. Each returns its exit code or throws a {@link Refusal}. */
public interface Actions {
    /** Serves until it is stopped. */
    int serve();

    int migrate();

    /** Does the worker's jobs until it is stopped. */
    int work();

    /** Prints a new value for PORCHLIGHT_KEYS. */
    int newKeys();

    /** Prints the keys that are set and one more. */
    int rotateKeys();

    /** Prints the newest of the keys that are set, alone; a {@link Refusal} while another is needed. */
    int retireKeys();

    /** Erases what no key that is set opens. */
    int giveUpLostKeys();

    /** Lints the scripts in the folder, or else those that serve would take. */
    int check(Optional<Path> scripts);

    /** Prints the last resort that an operator keeps on other hosting, made of the same scripts. */
    int fallback(Optional<Path> scripts);

    /** Calls or texts the line from this terminal. */
    int play();

    /** Keeps who answers and when. */
    int staff(StaffOrder order);
}
