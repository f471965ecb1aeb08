package org.porchlight.listings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.directory.Gazetteer;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.sheets.PlainText;
import org.porchlight.sheets.Said;

/**
 * Reads where a site is, and fills in from the gazetteer what a row leaves out: the city by the postal code, the state by the
 * city, the point and the zone by either. What the row says itself always counts.
 */
final class PlaceCells {
    private final Gazetteer gazetteer;
    /** Most rows of a list lie in the same few towns. */
    private final Map<String, PlaceFinding> towns = new HashMap<>();

    PlaceCells(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void read(Draft draft) {
        Optional<Point> point = Point.read(draft);
        Optional<Place> code = code(draft);
        String written = draft.cell("city");
        Optional<Region> own = region(draft);
        Optional<Region> region = own.or(() -> code.map(Place::region));
        Optional<Place> town = written.isEmpty() ? Optional.empty() : town(written, region, point);
        Optional<Place> named = own.isPresent() || written.isEmpty() ? town : town.or(() -> town(written, own, point));
        region = region.or(() -> town.map(Place::region));
        street(draft);
        city(draft, written, town, code);
        if (region.isEmpty()) {
            draft.refuse(
                    "region",
                    "It is not clear in which state or province this is.",
                    "Write the state or province, such as TX or QC, or the ZIP or postal code.");
            return;
        }
        draft.put("region", region.get().code());
        draft.put("country", region.get().country().name());
        zone(draft, town.or(() -> code));
        new Whereabouts(code, town, named, point).into(draft, region.get());
    }

    private static void street(Draft draft) {
        String street = draft.cell("street");
        String unit = draft.cell("street_2");
        if (draft.has("street")) {
            draft.put("street", unit.isEmpty() || street.isEmpty() ? street + unit : street + ", " + unit);
        }
    }

    /** The whole of an American code, and the first half of a Canadian one, are in the gazetteer. */
    private Optional<Place> code(Draft draft) {
        String written = draft.cell("postal_code");
        if (draft.has("postal_code")) {
            draft.put("postal_code", written);
        }
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> place = PostalCode.key(written).flatMap(gazetteer::place);
        if (place.isEmpty()) {
            draft.doubt("postal_code", "There is no such ZIP or postal code.", "Look it up again.");
        }
        return place;
    }

    private static Optional<Region> region(Draft draft) {
        String written = draft.cell("region");
        Optional<Region> region = WrittenRegions.region(written);
        if (!written.isEmpty() && region.isEmpty()) {
            draft.doubt(
                    "region",
                    "This is no state or province of the United States or Canada.",
                    "Write it like TX or Quebec.");
        }
        Optional<Country> country = WrittenRegions.country(draft.cell("country"));
        if (!draft.cell("country").isEmpty() && country.isEmpty()) {
            draft.doubt("country", "Only the United States and Canada are served.", "Write US or CA.");
        }
        return region.filter(it -> country.map(it.country()::equals).orElse(true));
    }

    /** The town of that name: in that region, else the one at which the point lies, else the only one that can be meant. */
    private Optional<Place> town(String written, Optional<Region> region, Optional<Point> point) {
        String words = region.map(it -> written + ", " + it.code()).orElse(written);
        Predicate<Place> fits = place -> region.map(place.region()::equals).orElse(true);
        return switch (towns.computeIfAbsent(words, it -> gazetteer.answer(it, region))) {
            case PlaceFinding.One(Place place) -> Optional.of(place).filter(fits);
            case PlaceFinding.Several(String _, List<Place> places) ->
                places.stream()
                        .filter(fits)
                        .filter(place -> region.isPresent()
                                || point.filter(it -> it.kilometresTo(place) < Whereabouts.TOO_FAR)
                                        .isPresent())
                        .findFirst();
            case PlaceFinding.NoPlace _, PlaceFinding.OnlyRegion _, PlaceFinding.NoSuchCode _ -> Optional.empty();
        };
    }

    /** "Vancouver BC" and "ADDISON" are written as the gazetteer has them. */
    private static void city(Draft draft, String written, Optional<Place> town, Optional<Place> code) {
        boolean capitals = written.length() > 3 && written.equals(written.toUpperCase(Locale.ROOT));
        boolean more = town.isPresent()
                && PlainText.of(written).startsWith(PlainText.of(town.get().name()) + " ")
                && WrittenRegions.region(written.substring(town.get().name().length()))
                        .isPresent();
        if (town.isPresent() && (capitals || more)) {
            draft.put("city", town.get().name());
        } else if (!written.isEmpty()) {
            draft.put("city", written);
        } else if (code.isPresent()) {
            draft.suppose("city", code.get().name());
            draft.fill(
                    "city",
                    Said.of(
                            "The city was taken from the postal code: {0}.",
                            code.get().name()));
        } else {
            draft.refuse("city", "No city is given, and no postal code tells it.", "Write the city.");
        }
    }

    /** The town's, since a code may reach over a border of zones. */
    private static void zone(Draft draft, Optional<Place> near) {
        String written = draft.cell("zone");
        Optional<ZoneId> zone = zone(written);
        if (!written.isEmpty() && zone.isEmpty()) {
            draft.doubt("zone", "There is no such time zone.", "Write it like America/Toronto, or leave it out.");
        }
        if (zone.isPresent()) {
            draft.put("zone", zone.get().getId());
            return;
        }
        near.ifPresentOrElse(
                it -> draft.suppose("zone", it.zone().getId()),
                () -> draft.refuse(
                        "city",
                        "This town is not known here, so its time zone isn't either.",
                        "Write the ZIP or postal code, or a zone such as America/Toronto."));
    }

    private static Optional<ZoneId> zone(String written) {
        try {
            return written.isEmpty() || !written.contains("/") ? Optional.empty() : Optional.of(ZoneId.of(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
