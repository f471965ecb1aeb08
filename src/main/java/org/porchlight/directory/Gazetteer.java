package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.conversation.Place;
import org.porchlight.conversation.PlaceFinding;
import org.porchlight.directory.Names.Word;
import org.porchlight.directory.PlaceWords.NamedTown;
import org.porchlight.messaging.Region;

/**
 * Every ZIP code, every Canadian postal area and every town of the two countries, in memory. It reads places out of
 * messages in English, French and Spanish. It knows nothing of sites, distances or what a message is about.
 *
 * <p>Immutable after loading; safe for any number of threads. Its data: {@code gazetteer/CREDITS.md}.
 */
public final class Gazetteer {
    private static final int MOST_CHOICES = 6;
    /** So many times as likely as the next: then no question is asked. */
    private static final long CLEARLY = 5;

    private final Map<String, Place> places = new HashMap<>(1 << 17);
    private final Map<String, List<Town>> towns = new HashMap<>(1 << 15);
    private final List<String> large;
    private final PlaceVocabulary talk;

    private Gazetteer(GazetteerFiles files) {
        files.codes(place -> places.put(place.key(), place));
        Map<String, Town> byNameAndRegion = new HashMap<>();
        files.towns(town -> {
            if (places.putIfAbsent(town.place().key(), town.place()) == null) {
                byNameAndRegion.put(town.place().name() + town.place().region().code(), town);
                name(plainName(town.place().key()), town);
            }
        });
        for (String[] alias : files.aliases()) {
            name(Names.plainName(alias[0]), byNameAndRegion.get(alias[1] + alias[2]));
        }
        talk = files.talk();
        large = towns.entrySet().stream()
                .filter(e ->
                        Names.forgiving(e.getKey()) && e.getValue().stream().anyMatch(Town::large))
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Town>> e) -> biggest(e.getValue()))
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one that is packaged, read when it is first asked for; that takes about a quarter of a second. */
    public static Gazetteer packaged() {
        return Packaged.READ;
    }

    private static final class Packaged {
        static final Gazetteer READ = new Gazetteer(new GazetteerFiles());
    }

    /** The key holds the plain name already: {@code fort-worth.tx}. */
    private static String plainName(String key) {
        return key.substring(0, key.lastIndexOf('.')).replace('-', ' ');
    }

    private void name(String name, Town town) {
        List<Town> sharing = towns.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (!sharing.contains(town)) {
            sharing.add(town);
        }
    }

    private static int biggest(List<Town> towns) {
        return towns.stream().mapToInt(Town::people).max().orElse(0);
    }

    /** The place with this key: a ZIP code, a postal area such as {@code V6B}, or a town such as {@code seattle.wa}. */
    public Optional<Place> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    /**
     * The towns behind a {@link PlaceFinding.Several#nameKey}, likeliest first, at most six; empty for any other words.
     */
    public List<Place> named(String nameKey, Optional<Region> near) {
        List<Town> sharing = towns.getOrDefault(nameKey.replace('-', ' '), List.of());
        return likeliest(sharing, near).stream().map(Town::place).toList();
    }

    /**
     * Looks for a place anywhere in a message; never throws. A code wins over a name, a name over a code that
     * doesn't exist. Reads the first 2,000 characters.
     *
     * @param near where the person's number is from, to settle a name that several towns share
     */
    public PlaceFinding find(String words, Optional<Region> near) {
        String text = Names.tidy(words);
        List<Word> read = Names.words(text);
        List<PostalCodes.Code> codes =
                PostalCodes.in(text).stream().filter(code -> meant(code, read)).toList();
        for (PostalCodes.Code code : codes) {
            if (places.containsKey(code.code())) {
                return new PlaceFinding.One(places.get(code.code()));
            }
        }
        MessageWords message = new MessageWords(read, talk);
        PlaceWords names = new PlaceWords(message, talk, towns, near);
        Optional<NamedTown> named = names.exact().or(() -> names.mistyped(large));
        if (named.isPresent()) {
            return settled(named.get(), near);
        }
        return codes.stream()
                .map(PostalCodes.Code::code)
                .findFirst()
                .<PlaceFinding>map(PlaceFinding.NoSuchCode::new)
                .orElseGet(() -> message.areaAlone() ? new PlaceFinding.OnlyRegion() : new PlaceFinding.NoPlace());
    }

    /** "l8r" may be later; in small letters amid other words, "n0t" is no code unless there is such a code. */
    private boolean meant(PostalCodes.Code code, List<Word> words) {
        boolean alone = words.stream()
                .allMatch(w -> talk.has("filler", w.plain()) || w.written().equals(code.written()));
        String plain = code.written().toLowerCase(Locale.ROOT);
        return code.sure() || !talk.has("ordinary", plain) && (alone || places.containsKey(code.code()));
    }

    private PlaceFinding settled(NamedTown named, Optional<Region> near) {
        List<Town> all = towns.get(named.name());
        List<Town> there = all.stream()
                .filter(t ->
                        named.area().map(area -> area.holds(t.place().region())).orElse(true))
                .toList();
        List<Town> choices = likeliest(there.isEmpty() ? all : there, near);
        boolean clear = choices.size() == 1
                || choices.get(0).weight(near) >= CLEARLY * choices.get(1).weight(near);
        return clear
                ? new PlaceFinding.One(choices.getFirst().place())
                : new PlaceFinding.Several(
                        named.name().replace(' ', '-'),
                        choices.stream().map(Town::place).toList());
    }

    private static List<Town> likeliest(List<Town> towns, Optional<Region> near) {
        return towns.stream()
                .sorted(Town.likeliestFirst(near))
                .limit(MOST_CHOICES)
                .toList();
    }
}
