package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.directory.MessageWords.GivenArea;
import org.porchlight.messaging.Region;

/**
 * One message, read for the name of a town. A name counts when a state or province follows it, when a word such as
 * "near" stands before it, when the message says nothing else, or when it is that of a large town and no everyday
 * word. It names; which of several towns is meant, {@link Gazetteer} decides.
 */
final class PlaceWords {
    private static final int LONGEST_NAME = 7;
    private static final int KNOWN_ANYWHERE = 20_000;

    /** A name with a slip in it has fewer words. */
    private static final int LONGEST_MISTYPED = 3;

    private final MessageWords words;
    private final PlaceVocabulary talk;
    private final Map<String, List<Town>> towns;
    private final Optional<Region> near;

    PlaceWords(MessageWords words, PlaceVocabulary talk, Map<String, List<Town>> towns, Optional<Region> near) {
        this.words = words;
        this.talk = talk;
        this.towns = towns;
        this.near = near;
    }

    /** A name that was found, the area given with it, and how well it is borne out. */
    record NamedTown(String name, Optional<PlaceVocabulary.Area> area, int length, int strength, int people) {}

    Optional<NamedTown> exact() {
        List<NamedTown> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
                String name = words.text(from, to);
                if (towns.containsKey(name)) {
                    judged(name, from, to).ifPresent(found::add);
                }
            }
        }
        // The first of the best: max would keep the last.
        return found.stream()
                .min(Comparator.comparingInt(NamedTown::strength)
                        .thenComparingInt(NamedTown::length)
                        .thenComparingInt(NamedTown::people)
                        .reversed());
    }

    /** A large town's name with one slip in it, where a name is expected. */
    Optional<NamedTown> mistyped(List<String> large) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_MISTYPED); to > from; to--) {
                String written = words.text(from, to);
                Optional<GivenArea> given = words.area(to);
                boolean expected = words.hinted(from)
                        || words.alone(from, given.map(GivenArea::end).orElse(to));
                if (Names.forgiving(written) && expected && !everyday(from, to)) {
                    Optional<String> meant = large.stream()
                            .filter(name -> Names.oneSlip(written, name))
                            .findFirst();
                    if (meant.isPresent()) {
                        return Optional.of(new NamedTown(
                                meant.get(), given.map(GivenArea::area), to - from, 1, people(meant.get())));
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
        Optional<GivenArea> given = words.area(to).filter(g -> towns.get(name).stream()
                .anyMatch(t -> g.area().holds(t.place().region())));
        boolean ordinary = talk.ordinary(name);
        int last = given.map(GivenArea::end).orElse(to);
        boolean borneOut = !ordinary || words.hinted(from) || last == words.size() && words.alone(from, last);
        if (given.isPresent() && (given.get().certain() || borneOut && words.ends(last))) {
            return Optional.of(new NamedTown(name, given.map(GivenArea::area), to - from, 3, people(name)));
        }
        int strength = strength(name, from, to, ordinary);
        return strength == 0
                ? Optional.empty()
                : Optional.of(new NamedTown(name, Optional.empty(), to - from, strength, people(name)));
    }

    private int strength(String name, int from, int to, boolean ordinary) {
        if (talk.stateFirst(name)) {
            return largeNear(name) ? 1 : 0;
        }
        boolean hinted = words.hinted(from);
        if (name.length() < 3) {
            boolean stands = words.emphasised(from) || to == words.size();
            boolean expected =
                    hinted ? !words.onlyArticle(from) : words.at(from).capitals() && words.alone(from, to);
            return stands && expected ? 2 : 0;
        }
        if (ordinary) {
            return hinted && words.ends(to) && !talk.has("never", name) ? 2 : 0;
        }
        boolean known = people(name) >= KNOWN_ANYWHERE;
        boolean all = from == 0 && to == words.size();
        if (!known && !all && words.articleIn(from, to) || words.articleBefore(from)) {
            return 0;
        }
        return hinted || words.alone(from, to) ? 2 : known && !words.before("person", from) ? 1 : 0;
    }

    private int people(String name) {
        return towns.get(name).stream().mapToInt(Town::people).max().orElse(0);
    }

    private boolean largeNear(String name) {
        return towns.get(name).stream()
                .anyMatch(t -> near.filter(t.place().region()::equals).isPresent() && t.large());
    }
}
