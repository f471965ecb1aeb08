package org.porchlight.listings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.directory.SiteRecord;
import org.porchlight.sheets.PlainText;
import org.porchlight.sheets.Where;

/** Finds sites again by what identifies them, and places that two rows may mean at once. For one import. */
final class KnownPlaces {
    /** In kilometres: sites of one name so close together are likely one. */
    private static final double CLOSE = 0.2;
    /** A cell of the grid in degrees, a little wider than that. */
    private static final double CELL = 0.004;

    private final Map<String, SiteRecord> byIdentity = new HashMap<>();
    private final Map<String, SiteRecord> byId = new HashMap<>();
    private final Map<String, SiteRecord> byPlace = new HashMap<>();
    private final Map<String, Where> rowsByPlace = new HashMap<>();
    private final Map<String, String> byStreet = new HashMap<>();
    private final Map<String, List<Spot>> byNameAndCell = new HashMap<>();

    private record Spot(Point point, String label) {}

    KnownPlaces(List<SiteRecord> there) {
        for (SiteRecord site : there) {
            byId.put(site.id(), site);
            byPlace.putIfAbsent(PlaceKey.of(site), site);
            if (!site.origin().source().isEmpty()) {
                byIdentity.put(site.origin().source() + "\n" + site.origin().id(), site);
            }
            note(
                    site.name().written(),
                    site.address().street(),
                    site.address().city(),
                    new Spot(new Point(site.address().latitude(), site.address().longitude()), site.id()));
        }
    }

    /**
     * The site that a listing describes.
     *
     * @param named the identities of all listings: a place whose own is not among them may have been numbered anew
     */
    Optional<SiteRecord> again(Listing listing, Set<String> named) {
        SiteRecord same = byIdentity.get(listing.source() + "\n" + listing.sourceId());
        if (same != null) {
            return Optional.of(same);
        }
        SiteRecord entered = byId.get(listing.id());
        if (entered != null
                && (entered.origin().source().isEmpty()
                        || entered.origin().source().equals(listing.source()))) {
            return Optional.of(entered);
        }
        return Optional.ofNullable(byPlace.get(listing.placeKey()))
                .filter(place -> !listing.source().isEmpty()
                        && place.origin().source().equals(listing.source())
                        && !named.contains(
                                place.origin().source() + "\n" + place.origin().id()));
    }

    /** What is the same place beyond doubt, by its name, street and city. */
    Optional<String> twin(Listing listing) {
        Optional<String> site = Optional.ofNullable(byPlace.get(listing.placeKey()))
                .map(it -> it.id()
                        + (it.origin().source().isEmpty()
                                ? ", entered by staff"
                                : ", from " + it.origin().source()));
        return site.or(
                () -> Optional.ofNullable(rowsByPlace.get(listing.placeKey())).map(Where::toString));
    }

    /** What may be the same place: at the same street, or close by under the same name. */
    Optional<String> near(Listing listing) {
        Listing.Fields fields = listing.fields();
        Optional<String> door = Optional.ofNullable(byStreet.get(street(fields.value("street"), fields.value("city"))));
        return door.or(() -> close(fields.value("name"), point(listing)));
    }

    private Optional<String> close(String name, Point point) {
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                String cell = cell(name, point.latitude() + north * CELL, point.longitude() + east * CELL);
                for (Spot spot : byNameAndCell.getOrDefault(cell, List.of())) {
                    if (point.kilometresTo(spot.point.latitude(), spot.point.longitude()) < CLOSE) {
                        return Optional.of(spot.label);
                    }
                }
            }
        }
        return Optional.empty();
    }

    void add(Listing listing) {
        rowsByPlace.putIfAbsent(listing.placeKey(), listing.row().where());
        Listing.Fields fields = listing.fields();
        note(
                fields.value("name"),
                fields.value("street"),
                fields.value("city"),
                new Spot(point(listing), listing.row().where().toString()));
    }

    private void note(String name, String street, String city, Spot spot) {
        if (!street.isBlank()) {
            byStreet.putIfAbsent(street(street, city), spot.label);
        }
        byNameAndCell
                .computeIfAbsent(cell(name, spot.point.latitude(), spot.point.longitude()), none -> new ArrayList<>(1))
                .add(spot);
    }

    private static Point point(Listing listing) {
        return new Point(
                Double.parseDouble(listing.fields().value("latitude")),
                Double.parseDouble(listing.fields().value("longitude")));
    }

    private static String street(String street, String city) {
        return PlainText.of(street) + "|" + PlainText.of(city);
    }

    private static String cell(String name, double latitude, double longitude) {
        return PlainText.of(name) + "|" + Math.floor(latitude / CELL) + "|" + Math.floor(longitude / CELL);
    }
}
