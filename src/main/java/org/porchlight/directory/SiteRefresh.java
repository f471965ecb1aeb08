package org.porchlight.directory;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.database.DatabaseAway;

/**
 * Puts a new snapshot in the place of the old once the sites have changed. Whoever asks meanwhile is answered from the
 * old one, however long it takes to read a hundred thousand.
 */
public final class SiteRefresh {
    /** A change whose news was lost is found after so many looks. */
    private static final int LOOKS = 20;

    private final SiteSource source;
    private final CurrentSites current;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private boolean changed = true;
    private int looks;

    public SiteRefresh(SiteSource source, CurrentSites current) {
        this.source = source;
        this.current = current;
    }

    /**
     * The sites have changed, as the database tells: gets them now. Many changes while one reading is under way are one
     * more reading; when the database is away, {@link #look} gets them.
     */
    public void news() {
        if (waiting.compareAndSet(false, true)) {
            told();
        }
    }

    private synchronized void told() {
        waiting.set(false);
        changed = true;
        try {
            look();
        } catch (JdbiException | DatabaseAway away) {
            // The next look gets them, and says what fails.
        }
    }

    /**
     * Gets the sites if they may have changed; asked again and again. Throws as {@link SiteSource#newer} does, and then
     * gets them at the next look.
     */
    public synchronized void look() {
        looks++;
        if (changed || looks >= LOOKS) {
            changed = true;
            looks = 0;
            source.newer().ifPresent(current::replace);
            changed = false;
        }
    }
}
