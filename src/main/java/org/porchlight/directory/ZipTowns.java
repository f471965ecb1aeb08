package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.directory.Names.Word;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/**
 * Villages and lands that only the post office knows by name: no list of towns has them. Each is found by its whole name,
 * with its state or in the person's own, where nothing else is a place.
 */
final class ZipTowns {
    private static final int ZIP = 5;

    /** Canadian areas have several names, and some say that they are areas: "Akwesasne Region". */
    private static final Pattern BETWEEN = Pattern.compile("/");

    private static final Pattern AREA = Pattern.compile("(?i)^r[ée]gion (?:de |d')|\\bregion$");

    /** The shortest single word of a message that is taken for such a name. */
    private static final int TELLING = 6;

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final PlaceVocabulary talk;

    /** @param places codes and towns; a code whose town is among them is no village of its own */
    ZipTowns(Collection<Place> places, TownNames towns) {
        talk = towns.talk();
        for (Place place : places) {
            names(place).map(Names::plainName).distinct().forEach(name -> {
                boolean town = towns.named(name).stream()
                        .anyMatch(it -> it.place().region().equals(place.region()));
                if (!town) {
                    byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(place);
                }
            });
        }
    }

    private static Stream<String> names(Place place) {
        if (zip(place)) {
            return Stream.of(place.name());
        }
        boolean area = place.key().length() == 3 && place.wide();
        return area
                ? BETWEEN.splitAsStream(place.name())
                        .map(name -> AREA.matcher(name).replaceAll("").strip())
                : Stream.of();
    }

    private static boolean zip(Place place) {
        return place.key().length() == ZIP && Character.isDigit(place.key().charAt(0));
    }

    /** The village of that name; empty where there is none, or villages of several states have it. */
    Optional<Place> of(String words, Optional<Region> near) {
        return named(Names.plainName(Names.tidy(words)), near);
    }

    /** The village that a whole message names, with what people write around a place: "narcan in Lake Clear". */
    Optional<Place> in(String message, Optional<Region> near) {
        List<String> words =
                Names.words(Names.tidy(message)).stream().map(Word::plain).toList();
        int from = 0;
        boolean hinted = false;
        while (from < words.size() && around(words.get(from))) {
            hinted |= talk.has("hint", words.get(from));
            from++;
        }
        int to = words.size();
        while (to > from && around(words.get(to - 1)) && !talk.areas().containsKey(words.get(to - 1))) {
            to--;
        }
        String name = String.join(" ", words.subList(from, to));
        boolean expected =
                hinted || (to - from > 1 ? to - from < words.size() || state(words.get(to - 1)) : area(name));
        return expected && !talk.ordinary(name) ? named(name, near) : Optional.empty();
    }

    private boolean around(String word) {
        return talk.has("filler", word) || talk.has("hint", word);
    }

    private boolean state(String word) {
        return talk.areas().containsKey(word) && !PlaceVocabulary.alsoWord(word);
    }

    private boolean area(String name) {
        return name.length() >= TELLING
                && byName.getOrDefault(name, List.of()).stream().anyMatch(place -> !zip(place));
    }

    private Optional<Place> named(String name, Optional<Region> near) {
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
