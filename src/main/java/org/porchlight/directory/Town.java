package org.porchlight.directory;

import java.util.Comparator;
import java.util.Optional;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/** A town and how many people live there, which settles what a name most likely means. */
record Town(Place place, int people) {
    /** A town where the person's number is from counts as so many times bigger than others of the country. */
    private static final long NEARBY = 200;

    /** A town in the person's country is so many times likelier than one abroad. */
    private static final long SAME_COUNTRY = 8;

    /** In degrees. */
    private static final double NEAR = 0.15;

    /** In degrees: an hour or two by road. */
    private static final double AROUND = 1;

    private static final int LARGE = 50_000;

    /** Whether so many live there that people name it without its state, and with a slip in it. */
    boolean large() {
        return people > LARGE;
    }

    long weight(Optional<Region> near) {
        long counted = Math.max(people, 1);
        if (near.isEmpty() || near.get().country() != place.region().country()) {
            return counted;
        }
        return counted * SAME_COUNTRY * (near.get().equals(place.region()) ? NEARBY : 1);
    }

    /** Whether one could walk from one to the other. */
    boolean near(Town other) {
        return within(NEAR, other);
    }

    /** Whether people go from one to the other for a day. */
    boolean around(Town other) {
        return within(AROUND, other);
    }

    private boolean within(double degrees, Town other) {
        return Math.abs(place.latitude() - other.place.latitude()) < degrees
                && Math.abs(place.longitude() - other.place.longitude()) < degrees;
    }

    /** Whether the border lies between them. */
    boolean abroad(Town other) {
        return place.region().country() != other.place.region().country();
    }

    static Comparator<Town> likeliestFirst(Optional<Region> near) {
        return Comparator.<Town>comparingLong(town -> town.weight(near)).reversed();
    }
}
