package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/**
 * Villages that only the post office knows by name: no list of towns has them. Each is found by its whole name, with its
 * state or in the person's own, where nothing else answers the question for a place.
 */
final class ZipTowns {
    private static final int ZIP = 5;

    private final Map<String, List<Place>> byName = new HashMap<>();

    /** @param places codes and towns; a code whose town is among them is no village of its own */
    ZipTowns(Collection<Place> places, TownNames towns) {
        for (Place place : places) {
            boolean zip =
                    place.key().length() == ZIP && Character.isDigit(place.key().charAt(0));
            if (zip) {
                String name = Names.plainName(place.name());
                boolean town = towns.named(name).stream()
                        .anyMatch(it -> it.place().region().equals(place.region()));
                if (!town) {
                    byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(place);
                }
            }
        }
    }

    /** The village of that name; empty where there is none, or villages of several states have it. */
    Optional<Place> of(String words, Optional<Region> near) {
        String name = Names.plainName(Names.tidy(words));
        int last = name.lastIndexOf(' ');
        return one(name, near)
                .or(() -> last < 0 ? Optional.empty() : of(name.substring(0, last), name.substring(last + 1)));
    }

    private Optional<Place> one(String name, Optional<Region> near) {
        List<Place> found = byName.getOrDefault(name, List.of());
        boolean single = found.stream().map(Place::region).distinct().count() == 1;
        return found.stream()
                .filter(place -> single || near.filter(place.region()::equals).isPresent())
                .findFirst();
    }

    private Optional<Place> of(String name, String state) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(place -> place.region().code().equalsIgnoreCase(state))
                .findFirst();
    }
}
