package org.porchlight.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs once that the database went away, with why, and once that it is back. */
final class DatabasePresence {
    private static final Logger LOG = LoggerFactory.getLogger(DatabasePresence.class);

    private final AtomicBoolean away = new AtomicBoolean();

    /** Whether nothing could be asked of the database when it was asked last. */
    boolean away() {
        return away.get();
    }

    /** The database answered. */
    void there() {
        if (away.get() && away.getAndSet(false)) {
            LOG.warn("The database is back.");
        }
    }

    /** The database did not do something; it is away when nothing at all can be asked of it. */
    void failed(DatabaseTrouble trouble) {
        if (trouble.away() && !away.getAndSet(true)) {
            LOG.warn(
                    "The database is away: {}. What is promised waits; the line answers all the same.",
                    trouble.inWords());
        }
    }
}
