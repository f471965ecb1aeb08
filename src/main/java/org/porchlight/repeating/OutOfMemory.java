package org.porchlight.repeating;

import java.time.Duration;
import org.porchlight.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process at once when it is out of memory: what goes on then answers nobody, and doesn't always recover, while
 * a supervisor starts a process again that has ended. Java's own {@code -XX:+ExitOnOutOfMemoryError} does so sooner; this
 * is for who forgot it.
 */
public final class OutOfMemory {
    /** What Java itself ends with then. */
    public static final int EXIT_CODE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(OutOfMemory.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Together a little more than a call needs, each small enough to lie anywhere. */
    private static final int PIECES = 8;

    private static final int PIECE = 128 * 1024;

    private static volatile byte[][] tried;

    private OutOfMemory() {}

    /** Looks from now on, in this process, whether there is memory, and at what ends a thread. */
    public static void endsTheProcess() {
        Thread.ofPlatform().daemon().name("memory").start(OutOfMemory::look);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            endFor(thrown);
            if (!DatabaseAway.behind(thrown)) {
                LOG.error(
                        "The thread {} ended: {}",
                        thread.getName(),
                        thrown.getClass().getName());
            }
        });
    }

    /** Ends the process when that is what was thrown. */
    public static void endFor(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            end();
        }
    }

    private static void look() {
        try {
            while (true) {
                tried = new byte[PIECES][PIECE];
                tried = null;
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (OutOfMemoryError full) {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends without an orderly stop, for which there is no memory either: whatever is promised is committed. */
    private static void end() {
        try {
            System.err.println("Porchlight is out of memory and ends, to be started again.");
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
