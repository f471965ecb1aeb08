package org.porchlight.directory;

/**
 * Puts a new snapshot in the place of the old once the sites have changed. Whoever asks meanwhile is answered from the
 * old one, however long it takes to read a hundred thousand.
 */
public final class SiteRefresh {
    /** A change whose news was lost is found after so many looks. */
    private static final int LOOKS = 20;

    private final SiteSource source;
    private final CurrentSites current;
    private boolean changed = true;
    private int looks;

    public SiteRefresh(SiteSource source, CurrentSites current) {
        this.source = source;
        this.current = current;
    }

    /** The sites have changed, as the database tells: gets them now. */
    public synchronized void news() {
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
