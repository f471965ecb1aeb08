package org.porchlight.listings;

/** Hears how far a long piece of work is; called often, so it is to be quick. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNSEEN = (what, done, of) -> {};

    /** @param what is done now, such as "Reading places.csv" */
    void at(String what, int done, int of);
}
