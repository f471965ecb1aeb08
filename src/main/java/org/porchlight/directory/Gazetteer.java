package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;

/**
 * Every ZIP code, every Canadian postal area, every town of the two countries and the neighbourhoods that people name,
 * in memory. It reads places out of messages in English, French and Spanish. It knows nothing of sites, distances or
 * what a message is about.
 *
 * <p>Immutable after loading; safe for any number of threads. Its data: {@code gazetteer/CREDITS.md}.
 */
public final class Gazetteer {
    private final Map<String, Place> places = new HashMap<>(1 << 17);
    private final TownNames towns;
    private final KeyedPlaces keyed;
    private final ZipTowns villages;
    private final List<Town> bySize;

    private Gazetteer(GazetteerFiles files) {
        files.codes(place -> places.put(place.key(), place));
        List<Town> all = new ArrayList<>();
        files.towns(town -> {
            if (places.putIfAbsent(town.place().key(), town.place()) == null) {
                all.add(town);
            }
        });
        towns = new TownNames(files, all);
        towns.neighbourhoods().forEach(place -> places.putIfAbsent(place.key(), place));
        villages = new ZipTowns(places.values(), towns);
        keyed = new KeyedPlaces(places, towns.keyed());
        bySize = all.stream()
                .sorted(Comparator.comparingInt(Town::people).reversed())
                .toList();
    }

    /** The one that is packaged, read when it is first asked for; that takes about a quarter of a second. */
    public static Gazetteer packaged() {
        return Packaged.READ;
    }

    private static final class Packaged {
        static final Gazetteer READ = new Gazetteer(new GazetteerFiles());
    }

    /** The place with this key: a ZIP code, a postal area such as {@code V6B}, or a town such as {@code seattle.wa}. */
    public Optional<Place> place(String key) {
        return Optional.ofNullable(places.get(key)).or(() -> keyed.together(key));
    }

    /**
     * The places behind a {@link PlaceFinding.Several#nameKey}, likeliest first, of one name at most six, on the same keys
     * twelve; empty for any other words.
     */
    public List<Place> named(String nameKey, Optional<Region> near) {
        if (KeyedPlaces.isKeyed(nameKey)) {
            return keyed.named(nameKey, near);
        }
        return new TownChoice(towns, near)
                .likeliest(towns.named(nameKey.replace('-', ' '))).stream()
                        .map(Town::place)
                        .toList();
    }

    /**
     * Looks for a place anywhere in a message; never throws. The last code wins over a name, a town with its state over
     * a code before it that lies elsewhere, a name over a code that doesn't exist. Reads the first 2,000 characters.
     *
     * @param near where the person's number is from, to settle a name that several towns share
     */
    public PlaceFinding find(String words, Optional<Region> near) {
        return or(new PlaceReading(places, towns, near, false).of(words), () -> villages.in(words, near));
    }

    /** As {@link #find}, in what answers the question where the person is: "Reading" and "la" are towns there. */
    public PlaceFinding answer(String words, Optional<Region> near) {
        return or(new PlaceReading(places, towns, near, true).of(words), () -> villages.of(words, near)
                .or(() -> villages.in(words, near)));
    }

    private static PlaceFinding or(PlaceFinding found, Supplier<Optional<Place>> village) {
        return found instanceof PlaceFinding.NoPlace
                ? village.get().<PlaceFinding>map(PlaceFinding.One::new).orElse(found)
                : found;
    }

    /** What was keyed on a phone: codes, areas and names by their keys. */
    KeyedPlaces keyed() {
        return keyed;
    }

    /**
     * The one place that a message about something else names beyond doubt: a code, a town with its state, or a town
     * after "in" or "near".
     */
    public Optional<Place> beside(String words, Optional<Region> near) {
        return new PlaceReading(places, towns, near, false).beyondDoubt(words);
    }

    /** A stretch of the Earth, in degrees, with no side beyond the date line. */
    public record Area(double south, double west, double north, double east) {
        boolean holds(Place place) {
            return place.latitude() >= south
                    && place.latitude() <= north
                    && place.longitude() >= west
                    && place.longitude() <= east;
        }
    }

    /** The largest towns in an area, the largest first. */
    public List<Place> largest(Area area, int most) {
        return bySize.stream().map(Town::place).filter(area::holds).limit(most).toList();
    }

    /** Whether words are the name of a town that people name without its state, and nothing else. */
    public boolean city(String words) {
        return towns.people(Names.plainName(Names.tidy(words))) >= PlaceWords.KNOWN_ANYWHERE;
    }

    /** The words of a message without its place, empty where it says nothing else; none where it names none for certain. */
    public Optional<String> around(String words, Optional<Region> near, boolean asked) {
        return new PlaceReading(places, towns, near, asked).around(words);
    }

    /** The words of a message without its place, filling too; all of them where it names none. */
    public String besides(String words, Optional<Region> near) {
        return new PlaceReading(places, towns, near, false).besides(words);
    }
}
