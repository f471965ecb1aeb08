package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.messaging.Region;

/**
 * Finds towns and neighbourhoods by the keys of the first letters of a name. Five letters leave the one that is meant
 * among the first four for 98 of 100 people where the number's region is known.
 */
final class KeyedNames {
    private static final int LETTERS = PlaceKeys.TOWN.count();
    /** Three pages of a list: what comes after is found by its state or province. */
    private static final int MOST = 12;

    /** A hamlet across the continent isn't read out after a city nearby; its state finds it. */
    private static final int SO_MUCH_LIKELIER = 2000;

    private static final int LOW = 32;
    private static final String KEYS = "[2-9]{1," + LETTERS + "}";

    private final List<Town> towns;
    /** The keys of a name, filled up with zeros, above the index of its town; in order. */
    private final long[] names;

    private KeyedNames(List<Town> towns, long[] names) {
        this.towns = towns;
        this.names = names;
    }

    /** Collects names before they can be found. */
    static final class Collected {
        private final List<Town> towns = new ArrayList<>();
        private final List<Long> names = new ArrayList<>();

        /** @param name the plain words of the name */
        void add(String name, Town town) {
            towns.add(town);
            spellings(name)
                    .map(Letters::keys)
                    .filter(keys -> !keys.isEmpty())
                    .forEach(keys -> names.add((long) first(keys) << LOW | towns.size() - 1));
        }

        KeyedNames ready() {
            return new KeyedNames(
                    List.copyOf(towns),
                    names.stream().mapToLong(Long::longValue).sorted().toArray());
        }

        /** Saints are many: they may be shortened or left out. */
        private static Stream<String> spellings(String name) {
            if (name.startsWith("saint ")) {
                String rest = name.substring("saint ".length());
                return Stream.of(name, "sainte " + rest, "st " + rest, "ste " + rest, rest);
            } else if (name.startsWith("mount ")) {
                return Stream.of(name, "mt " + name.substring("mount ".length()));
            } else if (name.startsWith("fort ")) {
                return Stream.of(name, "ft " + name.substring("fort ".length()));
            }
            return Stream.of(name);
        }
    }

    private static int first(String keys) {
        return Integer.parseInt((keys + "0".repeat(LETTERS)).substring(0, LETTERS));
    }

    /**
     * The likeliest places whose name begins with these keys, at most {@value #MOST}, without those that hardly anybody
     * from there means.
     *
     * @param region the keys of the two letters of a state or province; empty for any
     */
    List<Town> of(String keys, String region, Optional<Region> near) {
        return keys.matches(KEYS) ? likeliest(keys, region, near) : List.of();
    }

    private List<Town> likeliest(String keys, String region, Optional<Region> near) {
        int least = first(keys);
        int beyond = least + (int) Math.pow(10, LETTERS - keys.length());
        Set<Town> found = new LinkedHashSet<>();
        for (int at = from(least); at < names.length && names[at] >> LOW < beyond; at++) {
            Town town = towns.get((int) names[at]);
            if (region.isEmpty() || Letters.keys(town.place().region().code()).equals(region)) {
                found.add(town);
            }
        }
        List<Town> first = new ArrayList<>();
        likely(found, near).forEach(town -> addOnce(town, first));
        return List.copyOf(first);
    }

    /** Likeliest first. A name of one letter has thousands, so each is weighed once, and few are left to sort. */
    private static List<Town> likely(Collection<Town> found, Optional<Region> near) {
        record Weighed(Town town, long weight) {}
        List<Weighed> weighed =
                found.stream().map(town -> new Weighed(town, town.weight(near))).toList();
        long most = weighed.stream().mapToLong(Weighed::weight).max().orElse(0);
        return weighed.stream()
                .filter(one -> one.weight() * SO_MUCH_LIKELIER > most)
                .sorted(Comparator.comparingLong(Weighed::weight).reversed())
                .map(Weighed::town)
                .toList();
    }

    /** Of a town and its part with the same name the likelier one is enough. */
    private static void addOnce(Town town, List<Town> likeliest) {
        String name = bare(town);
        if (likeliest.size() < MOST
                && likeliest.stream().noneMatch(other -> bare(other).equals(name) && other.near(town))) {
            likeliest.add(town);
        }
    }

    private static String bare(Town town) {
        return town.place().name().split(", ")[0];
    }

    private int from(int least) {
        int at = Arrays.binarySearch(names, (long) least << LOW);
        return at < 0 ? -at - 1 : at;
    }

    /** The names that people from there most likely say, the likeliest first. */
    List<String> likeliest(Optional<Region> near, int most) {
        return towns.stream()
                .distinct()
                .sorted(Town.likeliestFirst(near))
                .map(KeyedNames::bare)
                .distinct()
                .limit(most)
                .toList();
    }
}
