package org.porchlight.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;

/**
 * Reads what was keyed on a phone for a place. Keys that several places share are named {@code keys-73288}, or
 * {@code area-862}, so that a position can carry them: they are keys of names that there are, and never more than five.
 */
final class KeyedPlaces {
    private static final String NAMES = "keys-";
    private static final String AREAS = "area-";
    private static final String ZIP = "[0-9]{5}";
    private static final String AREA = "[2-9][0-9][2-9]";

    /** All of a postal code, or most of it. */
    private static final String BEYOND_AREA = AREA + "[0-9]{1,3}";

    private static final String LETTERS = "[2-9]+";
    private static final Pattern KEYED =
            Pattern.compile(AREAS + AREA + "|" + NAMES + LETTERS + "(?:-" + LETTERS + ")?");

    /** What a recogniser takes as hints is limited, and a long document is slow. */
    private static final int HINTS = 60;

    private final Map<String, Place> places;
    private final KeyedAreas areas;
    private final KeyedNames names;
    private final Map<Optional<Region>, List<String>> said = new ConcurrentHashMap<>();

    KeyedPlaces(Map<String, Place> places, KeyedNames names) {
        this.places = places;
        this.areas = new KeyedAreas(places.values());
        this.names = names;
    }

    static boolean isKeyed(String nameKey) {
        return KEYED.matcher(nameKey).matches();
    }

    PlaceFinding find(String keys, PlaceKeys asked, Optional<Region> near) {
        if (asked == PlaceKeys.TOWN && keys.matches(LETTERS)) {
            String first = keys.substring(0, Math.min(keys.length(), asked.count()));
            List<Place> towns = places(names.of(first, "", near));
            if (!towns.isEmpty()) {
                return found(NAMES + first, towns);
            }
        }
        if (keys.matches(ZIP) && places.containsKey(keys)) {
            return new PlaceFinding.One(places.get(keys));
        }
        if (asked == PlaceKeys.POSTAL && keys.matches(BEYOND_AREA)) {
            return find(keys.substring(0, asked.count()), asked, near);
        }
        return keys.matches(AREA) ? found(AREAS + keys, areas.of(keys, near)) : new PlaceFinding.NoSuchCode(keys);
    }

    PlaceFinding within(String nameKey, String keys, Optional<Region> near) {
        String narrower = nameKey + "-" + keys;
        return nameKey.matches(NAMES + LETTERS) && keys.matches(LETTERS)
                ? found(narrower, named(narrower, near))
                : new PlaceFinding.NoSuchCode(keys);
    }

    private static PlaceFinding found(String nameKey, List<Place> found) {
        return switch (found.size()) {
            case 0 -> new PlaceFinding.NoSuchCode(nameKey);
            case 1 -> new PlaceFinding.One(found.getFirst());
            default -> new PlaceFinding.Several(nameKey, found);
        };
    }

    /** The places behind keys that several share, likeliest first. */
    List<Place> named(String nameKey, Optional<Region> near) {
        String[] keys = nameKey.split("-");
        return nameKey.startsWith(AREAS)
                ? areas.of(keys[1], near)
                : places(names.of(keys[1], keys.length > 2 ? keys[2] : "", near));
    }

    private static List<Place> places(List<Town> towns) {
        return towns.stream().map(Town::place).toList();
    }

    /** The place between the areas of a key such as {@code V6A+V6C}; empty for any other key. */
    Optional<Place> together(String key) {
        if (!key.contains(KeyedAreas.JOINED)) {
            return Optional.empty();
        }
        List<Place> joined = Arrays.stream(key.split("\\" + KeyedAreas.JOINED))
                .map(places::get)
                .filter(area -> area != null)
                .toList();
        return joined.isEmpty() ? Optional.empty() : Optional.of(KeyedAreas.together(joined));
    }

    List<String> saidNear(Optional<Region> near) {
        return said.computeIfAbsent(near, region -> names.likeliest(region, HINTS));
    }
}
