package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.directory.MessageWords.GivenArea;
import org.porchlight.messaging.Region;

/**
 * One message, read for the name of a town. A name counts when a state or province follows it, when a word such as
 * "near" stands before it, when the message says nothing else, or when it is that of a large town and no everyday
 * word; in an answer to "where are you?" everyday words count too. It names; which of several towns is meant,
 * {@link TownChoice} decides.
 */
final class PlaceWords {
    private static final int LONGEST_NAME = 7;
    static final int KNOWN_ANYWHERE = 20_000;

    /** An everyday word is an answer where so many live in a town of that name. */
    private static final int NO_HAMLET = 3_000;

    /** A name with a slip in it has fewer words. */
    private static final int LONGEST_MISTYPED = 3;

    private final MessageWords words;
    private final PlaceVocabulary talk;
    private final TownNames towns;
    private final Optional<Region> near;
    private final boolean asked;

    /** @param asked whether the message answers the question where the person is */
    PlaceWords(MessageWords words, TownNames towns, Optional<Region> near, boolean asked) {
        this.words = words;
        this.talk = towns.talk();
        this.towns = towns;
        this.near = near;
        this.asked = asked;
    }

    /**
     * A name that was found, the area given with it, and how well it is borne out.
     *
     * @param at the words of the name; {@code whole} are those and the state's or province's
     * @param strength 3 with its state or province, 2 where a place is expected, 1 for a large town's name anywhere
     */
    record NamedTown(String name, Optional<PlaceVocabulary.Area> area, Span at, Span whole, int strength, int people) {
        boolean withArea() {
            return strength == 3;
        }
    }

    /** Words {@code from} to {@code to}, without the latter. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }

        boolean holds(int word) {
            return from <= word && word < to;
        }

        boolean within(Span other) {
            return length() < other.length() && other.from <= from && to <= other.to;
        }
    }

    Optional<NamedTown> exact() {
        List<NamedTown> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
                String name = words.text(from, to);
                if (towns.has(name) && !(to == from + 1 && words.article(from))) {
                    judged(name, from, to).ifPresent(found::add);
                }
            }
        }
        // A longer name takes the place of those within it: "skid row in LA" isn't all of Los Angeles.
        found.removeIf(one -> found.stream().anyMatch(other -> one.at().within(other.at())));
        // The first of the best: max would keep the last.
        return found.stream()
                .min(Comparator.comparingInt(NamedTown::strength)
                        .thenComparingInt(named -> named.at().length())
                        .thenComparingInt(NamedTown::people)
                        .reversed());
    }

    /** A large town's name with one slip in it, where a name is expected. */
    Optional<NamedTown> mistyped() {
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_MISTYPED); to > from; to--) {
                Optional<GivenArea> given = words.area(to);
                int last = given.map(GivenArea::end).orElse(to);
                // Cheap questions first: looking for a slip tries thousands of names.
                if ((words.hinted(from) || words.alone(from, last)) && !everyday(from, to)) {
                    Optional<String> meant = towns.large().near(words.text(from, to));
                    if (meant.isPresent()) {
                        return Optional.of(new NamedTown(
                                meant.get(),
                                given.map(GivenArea::area),
                                new Span(from, to),
                                new Span(from, last),
                                1,
                                towns.people(meant.get())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean everyday(int from, int to) {
        String written = words.text(from, to);
        return talk.ordinary(written)
                || talk.has("word", written)
                || talk.areas().containsKey(written)
                || words.filling(from, to)
                || talk.has("hint", words.at(from).plain());
    }

    private Optional<NamedTown> judged(String name, int from, int to) {
        Optional<GivenArea> given = words.area(to).filter(g -> towns.named(name).stream()
                .anyMatch(t -> g.area().holds(t.place().region())));
        boolean ordinary = talk.ordinary(name);
        int last = given.map(GivenArea::end).orElse(to);
        boolean borneOut = !ordinary || words.hinted(from) || last == words.size() && words.alone(from, last);
        if (given.isPresent() && (given.get().certain() || borneOut && words.ends(last))) {
            return Optional.of(new NamedTown(
                    name, given.map(GivenArea::area), new Span(from, to), new Span(from, last), 3, towns.people(name)));
        }
        int strength = strength(name, from, to, ordinary);
        return strength == 0
                ? Optional.empty()
                : Optional.of(new NamedTown(
                        name, Optional.empty(), new Span(from, to), new Span(from, to), strength, towns.people(name)));
    }

    private int strength(String name, int from, int to, boolean ordinary) {
        if (talk.stateFirst(name)) {
            return largeNear(name) ? 1 : 0;
        }
        boolean answer = asked && words.alone(from, to);
        boolean hinted = words.hinted(from) || answer;
        if (name.length() < 3) {
            boolean stands = words.emphasised(from) || to == words.size();
            boolean expected = hinted && words.accentless(from) && (answer || !words.onlyArticle(from));
            boolean initials = words.at(from).capitals() && words.alone(from, to);
            return stands && (expected || initials) ? 2 : 0;
        }
        if (ordinary) {
            return answer && answers(name) || hinted && words.ends(to) && !talk.has("never", name) ? 2 : 0;
        }
        boolean known = towns.people(name) >= KNOWN_ANYWHERE;
        boolean all = from == 0 && to == words.size();
        if (!known && !all && words.articleIn(from, to) || words.articleBefore(from)) {
            return 0;
        }
        return hinted || words.alone(from, to) ? 2 : known && !words.before("person", from) ? 1 : 0;
    }

    /** Whether an everyday word is an answer to "where are you?": "Reading" is, "home" and "cool" are not. */
    private boolean answers(String name) {
        return talk.has("answer", name) || !talk.has("never", name) && towns.people(name) >= NO_HAMLET;
    }

    private boolean largeNear(String name) {
        return towns.named(name).stream()
                .anyMatch(t -> near.filter(t.place().region()::equals).isPresent() && t.large());
    }
}
