package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/**
 * Finds Canadian postal areas by three keys: the letter's, the digit's, the letter's. Several areas share most of them;
 * those of one first letter that lie within five kilometres are read as one place between them.
 */
final class KeyedAreas {
    /** Joins the codes of areas that are read as one: {@code V6A+V6C}. */
    static final String JOINED = "+";

    /** Stands between the names of areas that are read as one. */
    static final String BETWEEN = " / ";

    private static final double ONE_PLACE = 5;
    private static final double A_DEGREE = 111.195;

    /** Where in a town an area lies; with others of the town it needs no telling. */
    private static final Pattern PART = Pattern.compile("(.+?)((?: (?:Inner|Outer|Upper|Lower|Central|North|South|East"
            + "|West|Northeast|Northwest|Southeast|Southwest|Extremities))+)");

    private final Map<String, List<Place>> byKeys = new HashMap<>();

    KeyedAreas(Collection<Place> places) {
        places.stream()
                .filter(place ->
                        place.region().country() == Country.CA && place.key().length() == 3)
                .sorted(Comparator.comparing(Place::key))
                .forEach(area -> byKeys.computeIfAbsent(Letters.keys(area.key()), keys -> new ArrayList<>())
                        .add(area));
    }

    /** The areas on these keys, those of the caller's province first. */
    List<Place> of(String keys, Optional<Region> near) {
        List<List<Place>> groups = new ArrayList<>();
        for (Place area : byKeys.getOrDefault(keys, List.of())) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> asOne(area, other)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(area), () -> groups.add(new ArrayList<>(List.of(area))));
        }
        return groups.stream()
                .map(KeyedAreas::together)
                .sorted(Comparator.comparing(
                        area -> !near.filter(area.region()::equals).isPresent()))
                .toList();
    }

    private static boolean asOne(Place area, Place other) {
        return area.key().charAt(0) == other.key().charAt(0) && kilometres(area, other) <= ONE_PLACE;
    }

    /** The straight line between two places that are near each other. */
    private static double kilometres(Place one, Place other) {
        double north = (one.latitude() - other.latitude()) * A_DEGREE;
        double east = (one.longitude() - other.longitude())
                * A_DEGREE
                * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
        return Math.hypot(north, east);
    }

    /** One place in the middle of several. */
    static Place together(List<Place> areas) {
        Place first = areas.getFirst();
        if (areas.size() == 1) {
            return first;
        }
        return new Place(
                String.join(JOINED, areas.stream().map(Place::key).toList()),
                name(areas),
                first.region(),
                areas.stream().mapToDouble(Place::latitude).average().orElseThrow(),
                areas.stream().mapToDouble(Place::longitude).average().orElseThrow(),
                first.zone(),
                first.wide());
    }

    /** "Hull" for its parts; "Strathcona / Waterfront, Vancouver" for two of a town; else their names. */
    private static String name(List<Place> areas) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> within = new LinkedHashSet<>();
        for (Place area : areas) {
            int comma = area.name().lastIndexOf(", ");
            parts.add(comma < 0 ? town(area.name()) : area.name().substring(0, comma));
            within.add(comma < 0 ? "" : area.name().substring(comma));
        }
        return String.join(BETWEEN, parts)
                + (within.size() == 1 ? within.iterator().next() : "");
    }

    private static String town(String name) {
        Matcher part = PART.matcher(name);
        return part.matches() ? part.group(1) : name;
    }
}
