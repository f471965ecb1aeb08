package org.porchlight.directory;

/**
 * Where the latest snapshot of the sites is found. Readers take it once per question; a new one replaces the old
 * between two questions, never within one. Safe for any number of threads. Doesn't fetch anything itself.
 */
public final class CurrentSites {
    private volatile Sites sites;

    public CurrentSites(Sites first) {
        sites = first;
    }

    /** The snapshot to answer one question from. */
    public Sites get() {
        return sites;
    }

    /** Answers from another snapshot from now on. */
    public void replace(Sites next) {
        sites = next;
    }
}
