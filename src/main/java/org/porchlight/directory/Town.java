package org.porchlight.directory;

import java.util.Comparator;
import java.util.Optional;
import org.porchlight.conversation.Place;
import org.porchlight.messaging.Region;

/** A town and how many people live there, which settles what a name most likely means. */
record Town(Place place, int people) {
    /** A town where the person's number is from counts as so many times bigger. */
    private static final long NEARBY = 200;

    private static final int LARGE = 50_000;

    /** Whether so many live there that people name it without its state, and with a slip in it. */
    boolean large() {
        return people > LARGE;
    }

    long weight(Optional<Region> near) {
        long counted = Math.max(people, 1);
        return near.isPresent() && near.get().equals(place.region()) ? counted * NEARBY : counted;
    }

    static Comparator<Town> likeliestFirst(Optional<Region> near) {
        return Comparator.<Town>comparingLong(town -> town.weight(near)).reversed();
    }
}
