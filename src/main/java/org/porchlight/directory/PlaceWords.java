package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.directory.Names.Word;
import org.porchlight.messaging.Region;

/**
 * One message, read for the name of a town. A name counts when a state or province follows it, when a word such as
 * "near" stands before it, when the message says nothing else, or when it is that of a large town and no everyday
 * word. It names; which of several towns is meant, {@link Gazetteer} decides.
 */
final class PlaceWords {
    private static final int LONGEST_NAME = 7;
    private static final int LONGEST_AREA = 4;
    private static final int KNOWN_ANYWHERE = 20_000;
    private static final int LARGE = 50_000;
    private static final int TYPO_LETTERS = 6;

    private final List<Word> words;
    private final Talk talk;
    private final Map<String, List<Town>> towns;
    private final Optional<Region> near;
    private final boolean shouted;
    /** How many of the first i words carry more than filling. */
    private final int[] telling;

    PlaceWords(List<Word> words, Talk talk, Map<String, List<Town>> towns, Optional<Region> near) {
        this.words = words;
        this.talk = talk;
        this.towns = towns;
        this.near = near;
        this.shouted =
                words.stream().allMatch(w -> w.written().equals(w.written().toUpperCase(Locale.ROOT)));
        this.telling = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            telling[i + 1] = telling[i] + (talk.has("filler", words.get(i).plain()) ? 0 : 1);
        }
    }

    /** A name that was found, the area given with it, and how well it is borne out. */
    record Named(String name, Optional<Talk.Area> area, int length, int strength, int people) {}

    private record Given(Talk.Area area, int end, boolean certain) {}

    Optional<Named> exact() {
        List<Named> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
                String name = text(from, to);
                if (towns.containsKey(name)) {
                    judged(name, from, to).ifPresent(found::add);
                }
            }
        }
        // The first of the best: max would keep the last.
        return found.stream()
                .min(Comparator.comparingInt(Named::strength)
                        .thenComparingInt(Named::length)
                        .thenComparingInt(Named::people)
                        .reversed());
    }

    /** Whether a state, a province or a country is all that the message names. */
    boolean area() {
        for (int from = 0; from < words.size(); from++) {
            Optional<Given> given = areaExactly(from);
            boolean hinted = opened(from);
            if (given.isPresent()
                    && telling[words.size()] == telling[given.get().end]
                    && (hinted || telling[from] == 0)
                    && (given.get().certain || hinted && words.get(from).capitals())) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a hint, such as "I live in", comes before. */
    private boolean opened(int at) {
        for (int length = 1; length <= Math.min(3, at); length++) {
            if (telling[at - length] == 0 && talk.has("hint", text(at - length, at))) {
                return true;
            }
        }
        return false;
    }

    /** A large town's name with one slip in it, where a name is expected. */
    Optional<Named> mistyped(List<String> large) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + 3); to > from; to--) {
                String written = text(from, to);
                Optional<Given> given = area(to);
                boolean expected =
                        hinted(from) || alone(from, given.map(Given::end).orElse(to));
                if (written.length() >= TYPO_LETTERS && expected && !everyday(from, to)) {
                    Optional<String> meant = large.stream()
                            .filter(name -> Names.oneSlip(written, name))
                            .findFirst();
                    if (meant.isPresent()) {
                        return Optional.of(
                                new Named(meant.get(), given.map(Given::area), to - from, 1, people(meant.get())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean everyday(int from, int to) {
        String written = text(from, to);
        return talk.ordinary(written)
                || talk.has("word", written)
                || talk.areas().containsKey(written)
                || telling[to] == telling[from]
                || talk.has("hint", words.get(from).plain());
    }

    private Optional<Named> judged(String name, int from, int to) {
        Optional<Given> given = area(to).filter(g ->
                towns.get(name).stream().anyMatch(t -> g.area.holds(t.place().region())));
        boolean ordinary = talk.ordinary(name);
        int last = given.map(Given::end).orElse(to);
        boolean borneOut = !ordinary || hinted(from) || last == words.size() && alone(from, last);
        if (given.isPresent() && (given.get().certain || borneOut && ends(last))) {
            return Optional.of(new Named(name, given.map(Given::area), to - from, 3, people(name)));
        }
        int strength = strength(name, from, to, ordinary);
        return strength == 0
                ? Optional.empty()
                : Optional.of(new Named(name, Optional.empty(), to - from, strength, people(name)));
    }

    private int strength(String name, int from, int to, boolean ordinary) {
        if (talk.stateFirst(name)) {
            return large(name, near) ? 1 : 0;
        }
        boolean hinted = hinted(from);
        if (name.length() < 3) {
            boolean stands = words.get(from).capitals() && !shouted || to == words.size();
            boolean expected = hinted ? !elsewhere(from) : words.get(from).capitals() && alone(from, to);
            return stands && expected ? 2 : 0;
        }
        if (ordinary) {
            return hinted && ends(to) && !talk.has("never", name) ? 2 : 0;
        }
        boolean known = people(name) >= KNOWN_ANYWHERE;
        boolean all = from == 0 && to == words.size();
        if (!known && !all && article(from, to) || noun(from)) {
            return 0;
        }
        return hinted || alone(from, to) ? 2 : known && !before("person", from) ? 1 : 0;
    }

    private int people(String name) {
        return towns.get(name).stream().mapToInt(Town::people).max().orElse(0);
    }

    /** "dans la rue": in small letters a noun with its article, not La Rue, Ohio. */
    private boolean article(int from, int to) {
        return to - from > 1 && talk.has("determiner", words.get(from).plain()) && small(to - 1);
    }

    /** "en la mesa": a noun whose article stands before it, not Mesa, Arizona. */
    private boolean noun(int from) {
        return from > 0 && talk.has("determiner", words.get(from - 1).plain()) && small(from);
    }

    private boolean small(int at) {
        return Character.isLowerCase(words.get(at).written().codePointAt(0));
    }

    private boolean large(String name, Optional<Region> region) {
        return towns.get(name).stream()
                .anyMatch(t -> region.isPresent() && t.place().region().equals(region.get()) && t.people() >= LARGE);
    }

    /** "en la", "por la": the article, never Los Angeles. */
    private boolean elsewhere(int from) {
        return !words.get(from).capitals()
                && talk.has("article", words.get(from - 1).plain());
    }

    private boolean hinted(int from) {
        return before("hint", from) || from > 0 && words.get(from - 1).written().equalsIgnoreCase("à");
    }

    private boolean before(String list, int from) {
        for (int length = 1; length <= Math.min(3, from); length++) {
            if (talk.has(list, text(from - length, from))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing, or nothing that tells anything, comes after. */
    private boolean ends(int at) {
        return at == words.size() || words.get(at).apart() || telling[words.size()] == telling[at];
    }

    private boolean alone(int from, int to) {
        return telling[from] == 0 && telling[words.size()] == telling[to];
    }

    /** The state, province or country that begins at this word, perhaps after "in" or "en". */
    private Optional<Given> area(int at) {
        Optional<Given> here = areaExactly(at);
        boolean joined = at < words.size() && talk.has("joint", words.get(at).plain());
        return here.isPresent() || !joined
                ? here
                : areaExactly(at + 1).filter(g -> text(at + 1, g.end).length() > 2);
    }

    private Optional<Given> areaExactly(int at) {
        for (int to = Math.min(words.size(), at + LONGEST_AREA); to > at; to--) {
            String name = text(at, to);
            Talk.Area area = talk.areas().get(name);
            if (area != null) {
                Word first = words.get(at);
                boolean certain = !Talk.alsoWord(name) || first.apart() || first.capitals() && !shouted;
                return Optional.of(new Given(area, to, certain));
            }
        }
        return Optional.empty();
    }

    private String text(int from, int to) {
        return words.subList(from, to).stream().map(Word::plain).collect(Collectors.joining(" "));
    }
}
