package org.porchlight.listings;

import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.sheets.Said;

/**
 * What a row says of where its site lies: by its code, its town and its point. A town tells it rather than a code that covers
 * half a province, or that lies elsewhere.
 *
 * @param town in the state or province that the row names, else in that of its code
 * @param named the town; where the row names no state or province, and there is none of that name in that of its code, one
 *     of another
 */
record Whereabouts(Optional<Place> code, Optional<Place> town, Optional<Place> named, Optional<Point> point) {
    /** What lies so far from its own town is more likely mistyped than true. */
    static final double TOO_FAR = 60;

    private static final double TOO_FAR_IN_THE_COUNTRY = 400;

    /**
     * Puts the point into a row, the row's own or a supposed one, and says what doesn't go together.
     *
     * @param region in which the row says that it is
     */
    void into(Draft draft, Region region) {
        if (draft.refused()) {
            return;
        }
        code.ifPresent(place -> compare(draft, place, region));
        Optional<Place> near =
                town.filter(it -> code.isEmpty() || misleading(code.get(), it)).or(() -> code);
        if (point.isPresent()) {
            point.get().into(draft, draft.yes("approximate"));
            near.ifPresent(place -> far(draft, point.get().kilometresTo(place), place));
            return;
        }
        near.ifPresentOrElse(
                place -> supposed(draft, place),
                () -> draft.refuse(
                        "latitude",
                        "There is no point, and neither city nor postal code tells one.",
                        "Write latitude and longitude, or the postal code."));
    }

    /** Whether a code says less of where something is than its town. */
    private static boolean misleading(Place code, Place town) {
        return code.wide() || tooFar(code, town);
    }

    private static boolean tooFar(Place code, Place town) {
        return kilometres(code, town) > (code.wide() ? TOO_FAR_IN_THE_COUNTRY : TOO_FAR);
    }

    private static double kilometres(Place code, Place town) {
        return new Point(code.latitude(), code.longitude()).kilometresTo(town);
    }

    private void compare(Draft draft, Place place, Region region) {
        Optional<Place> apart = named.filter(it -> tooFar(place, it));
        if (apart.isPresent()) {
            draft.doubt(
                    "postal_code",
                    Said.of(
                            "This code lies {0} km from {1}.",
                            Math.round(kilometres(place, apart.get())),
                            apart.get().called(Channel.TEXT)),
                    "Look whether the code or the city is mistyped.");
        } else if (!place.region().equals(region)) {
            draft.doubt(
                    "postal_code",
                    Said.of("This code lies in {0}, not in {1}.", place.region().code(), region.code()),
                    "Look whether the code or the state is mistyped.");
        } else if (place.wide() && town.isEmpty() && point.isEmpty()) {
            draft.doubt(
                    "postal_code",
                    "This code covers a large area, so the point may be far off.",
                    "Write latitude and longitude, or a town that is near.");
        }
    }

    private static void supposed(Draft draft, Place place) {
        new Point(place.latitude(), place.longitude()).supposedIn(draft);
        draft.fill("latitude", Said.of("The point was taken from {0}, and marked as approximate.", named(place)));
    }

    /** A code as it is; a town by its name, since nobody else knows our key for it. */
    private static String named(Place place) {
        return PostalCode.key(place.key()).isPresent() ? place.key() : place.called(Channel.TEXT);
    }

    private static void far(Draft draft, double kilometres, Place place) {
        if (kilometres > (place.wide() ? TOO_FAR_IN_THE_COUNTRY : TOO_FAR)) {
            var said = Said.of("This point is {0} km from {1}.", Math.round(kilometres), place.called(Channel.TEXT));
            draft.doubt("latitude", said, "Look whether the point or the city is mistyped.");
        }
    }
}
