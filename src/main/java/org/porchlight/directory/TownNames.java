package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/** What towns, and neighbourhoods that people name like towns, are called; several may share a name. */
final class TownNames {
    /** How people join a neighbourhood and its town: "tenderloin sf", "hochelaga à montréal", "skid row in la". */
    private static final List<String> JOINED =
            List.of("%s %s", "%2$s %1$s", "%s in %s", "%s a %s", "%s en %s", "%s de %s");

    private final Map<String, List<Town>> towns = new HashMap<>(1 << 15);
    private final Map<Region, List<Town>> byRegion;
    private final PlaceVocabulary talk;
    private final LargeNames large;
    private final List<Place> neighbourhoods = new ArrayList<>();
    private final KeyedNames.Collected keyed = new KeyedNames.Collected();

    TownNames(GazetteerFiles files, List<Town> all) {
        byRegion =
                all.stream().collect(Collectors.groupingBy(town -> town.place().region()));
        Map<String, Town> byNameAndRegion = new HashMap<>();
        for (Town town : all) {
            byNameAndRegion.put(town.place().name() + town.place().region().code(), town);
            ownName(plainName(town.place().key()), town);
        }
        Map<Town, List<String>> called = new HashMap<>();
        for (String[] alias : files.aliases()) {
            Town town = byNameAndRegion.get(alias[1] + alias[2]);
            String name = Names.plainName(alias[0]);
            ownName(name, town);
            called.computeIfAbsent(town, first -> new ArrayList<>()).add(name);
        }
        talk = files.talk();
        large = large(towns);
        for (Neighbourhood one : files.neighbourhoods(byNameAndRegion)) {
            neighbourhood(one, called.getOrDefault(one.within(), List.of()));
        }
    }

    private static LargeNames large(Map<String, List<Town>> towns) {
        return new LargeNames(towns.entrySet().stream()
                .filter(e -> e.getKey().length() >= LargeNames.FORGIVING
                        && e.getValue().stream().anyMatch(Town::large))
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Town>> e) -> most(e.getValue()))
                        .reversed())
                .map(Map.Entry::getKey)
                .toList());
    }

    private void neighbourhood(Neighbourhood one, List<String> alsoCalled) {
        List<String> within = Stream.concat(
                        Stream.of(plainName(one.within().place().key())), alsoCalled.stream())
                .toList();
        neighbourhoods.add(one.town().place());
        for (String written : one.names()) {
            String name = Names.plainName(written);
            towns.getOrDefault(name, new ArrayList<>()).removeIf(same -> same.near(one.town()));
            ownName(name, one.town());
            for (String town : within) {
                JOINED.forEach(joined -> name(String.format(joined, name, town), one.town()));
            }
        }
    }

    /** The key holds the plain name already: {@code fort-worth.tx}. */
    private static String plainName(String key) {
        return key.substring(0, key.lastIndexOf('.')).replace('-', ' ');
    }

    /** A name of its own, and not one joined with that of the town around it. */
    private void ownName(String name, Town town) {
        name(name, town);
        keyed.add(name, town);
    }

    private void name(String name, Town town) {
        List<Town> sharing = towns.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (!sharing.contains(town)) {
            sharing.add(town);
        }
        if (name.startsWith("mc") && name.length() > 4 && name.charAt(2) != ' ') {
            name("mc " + name.substring(2), town);
        }
    }

    List<Place> neighbourhoods() {
        return neighbourhoods;
    }

    /** The same names by the keys of their letters. */
    KeyedNames keyed() {
        return keyed.ready();
    }

    boolean has(String name) {
        return towns.containsKey(name);
    }

    List<Town> named(String name) {
        return towns.getOrDefault(name, List.of());
    }

    /** Whether a town lies just across from another state or province of its country. */
    boolean beside(Town town, Region region) {
        return !town.place().region().equals(region)
                && town.place().region().country() == region.country()
                && byRegion.getOrDefault(region, List.of()).stream().anyMatch(town::around);
    }

    /** How many live in the largest town of that name. */
    int people(String name) {
        return most(named(name));
    }

    private static int most(List<Town> sharing) {
        return sharing.stream().mapToInt(Town::people).max().orElse(0);
    }

    LargeNames large() {
        return large;
    }

    PlaceVocabulary talk() {
        return talk;
    }
}
