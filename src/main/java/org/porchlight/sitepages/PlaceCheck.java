package org.porchlight.sitepages;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.porchlight.directory.Gazetteer;
import org.porchlight.listings.Point;
import org.porchlight.listings.PostalCode;
import org.porchlight.listings.WrittenRegions;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;

/**
 * Reads where a site is from a form, and fills in from the gazetteer the point and the zone that nobody has to know.
 *
 * @param fields to which what it reads is added
 * @param problems to which is added what is wrong
 */
record PlaceCheck(SiteForm form, Map<String, String> fields, Map<String, String> problems) {
    void read() {
        var gazetteer = Gazetteer.packaged();
        String code = form.text("postal_code");
        Optional<Place> coded = PostalCode.key(code).flatMap(gazetteer::place);
        if (!code.isEmpty() && PostalCode.key(code).isEmpty()) {
            problems.put("postal_code", "problem.postal-code");
        }
        if (form.text("city").isEmpty()) {
            problems.put("city", "problem.city");
        }
        Optional<Region> region = WrittenRegions.region(form.text("region"));
        if (region.isEmpty()) {
            problems.put("region", "problem.region");
            return;
        }
        fields.put("region", region.get().code());
        fields.put("country", region.get().country().name());
        Optional<Place> town = town(gazetteer, form.text("city"), region.get());
        zone(town.or(() -> coded));
        point(coded.or(() -> town));
    }

    private static Optional<Place> town(Gazetteer gazetteer, String city, Region region) {
        List<Place> places =
                switch (gazetteer.answer(city + ", " + region.code(), Optional.of(region))) {
                    case PlaceFinding.One(Place place) -> List.of(place);
                    case PlaceFinding.Several(String _, List<Place> several) -> several;
                    case PlaceFinding.NoPlace _, PlaceFinding.OnlyRegion _, PlaceFinding.NoSuchCode _ -> List.of();
                };
        return places.stream().filter(place -> place.region().equals(region)).findFirst();
    }

    private void zone(Optional<Place> near) {
        try {
            String typed = form.text("zone");
            fields.put("zone", typed.isEmpty() ? near.orElseThrow().zone().getId() : zoned(typed));
        } catch (DateTimeException | NoSuchElementException unknown) {
            problems.put("zone", "problem.zone");
        }
    }

    private static String zoned(String typed) {
        if (!typed.contains("/")) {
            throw new DateTimeException("an offset is wrong half the year: " + typed);
        }
        return ZoneId.of(typed).getId();
    }

    private void point(Optional<Place> near) {
        String latitude = form.text("latitude");
        String longitude = form.text("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            near.ifPresentOrElse(
                    place -> {
                        fields.put("latitude", Double.toString(place.latitude()));
                        fields.put("longitude", Double.toString(place.longitude()));
                        fields.put("approximate", "true");
                    },
                    () -> problems.put("latitude", "problem.point-missing"));
            return;
        }
        if (!within(latitude, 90) || !within(longitude, 180)) {
            problems.put("latitude", "problem.point");
            return;
        }
        point(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }

    private void point(double north, double east) {
        if (!Point.served(north, east)) {
            problems.put("latitude", "problem.point-far");
        }
        fields.put("latitude", Double.toString(north));
        fields.put("longitude", Double.toString(east));
        fields.put("approximate", form.has("approximate", "yes") ? "true" : "");
    }

    private static boolean within(String number, double most) {
        return number.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?") && Math.abs(Double.parseDouble(number)) <= most;
    }
}
