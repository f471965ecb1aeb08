package org.porchlight.directory;

import java.util.concurrent.atomic.AtomicBoolean;

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
        look();
    }

    /**
     * Gets the sites if they may have changed; asked again and again.
     *
     * @return false when the database was away, so that the next look goes there again
     */
    public synchronized boolean look() {
        looks++;
        if (changed || looks >= LOOKS) {
            looks = 0;
            source.newer().ifPresent(current::replace);
            changed = !source.read();
        }
        return !changed;
    }
}
