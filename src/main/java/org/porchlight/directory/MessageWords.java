package org.porchlight.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.directory.Names.Word;

/**
 * The words of one message, and what stands around a few of them: a hint such as "near" before, a state or province
 * after, nothing but filling. It knows no towns.
 */
final class MessageWords {
    private static final int LONGEST_AREA = 4;
    private static final int LONGEST_HINT = 3;

    private final List<Word> words;
    private final PlaceVocabulary talk;
    private final boolean shouted;
    /** How many of the first i words carry more than filling. */
    private final int[] telling;
    /** All words as compared, with single spaces, and where each begins. */
    private final String line;

    private final int[] starts;

    MessageWords(List<Word> words, PlaceVocabulary talk) {
        this.words = words;
        this.talk = talk;
        this.shouted =
                words.stream().allMatch(w -> w.written().equals(w.written().toUpperCase(Locale.ROOT)));
        this.line = words.stream().map(Word::plain).collect(Collectors.joining(" "));
        this.starts = new int[words.size() + 1];
        this.telling = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).plain().length() + 1;
            telling[i + 1] = telling[i] + (talk.has("filler", words.get(i).plain()) ? 0 : 1);
        }
    }

    /**
     * A state, a province or a country that the message names.
     *
     * @param end the index after its last word
     * @param certain whether it can't be an everyday word
     */
    record GivenArea(PlaceVocabulary.Area area, int end, boolean certain) {}

    int size() {
        return words.size();
    }

    Word at(int index) {
        return words.get(index);
    }

    /** Words {@code from} to {@code to}, without the latter, as compared. */
    String text(int from, int to) {
        return from >= to ? "" : line.substring(starts[from], starts[to] - 1);
    }

    /** Whether a word stands in capitals in a message that isn't all capitals. */
    boolean emphasised(int at) {
        return words.get(at).capitals() && !shouted;
    }

    /** Whether a word is the article of French and Spanish, as in "de la naloxone", and not Los Angeles. */
    boolean article(int at) {
        return words.get(at).written().equals("la")
                && at > 0
                && words.get(at - 1).plain().equals("de")
                && at + 1 < words.size();
    }

    /** Whether these words are only what people write around what they mean. */
    boolean filling(int from, int to) {
        return telling[to] == telling[from];
    }

    /** Whether a state, a province or a country is all that the message names. */
    boolean areaAlone() {
        for (int from = 0; from < words.size(); from++) {
            Optional<GivenArea> given = areaExactly(from);
            boolean hinted = opened(from);
            if (given.isPresent()
                    && filling(given.get().end, words.size())
                    && (hinted || filling(0, from))
                    && (given.get().certain || hinted && words.get(from).capitals())) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a hint, such as "I live in", comes before. */
    private boolean opened(int at) {
        for (int length = 1; length <= Math.min(LONGEST_HINT, at); length++) {
            if (filling(0, at - length) && talk.has("hint", text(at - length, at))) {
                return true;
            }
        }
        return false;
    }

    /** "dans la rue": in small letters a noun with its article, not La Rue, Ohio. */
    boolean articleIn(int from, int to) {
        return to - from > 1 && talk.has("determiner", words.get(from).plain()) && small(to - 1);
    }

    /** "en la mesa": a noun whose article stands before it, not Mesa, Arizona. */
    boolean articleBefore(int from) {
        return from > 0 && talk.has("determiner", words.get(from - 1).plain()) && small(from);
    }

    private boolean small(int at) {
        return Character.isLowerCase(words.get(at).written().codePointAt(0));
    }

    /** "là" is an answer, and no Los Angeles. */
    boolean accentless(int at) {
        return words.get(at).written().equalsIgnoreCase(words.get(at).plain());
    }

    /** "en la", "por la": the article, never Los Angeles. */
    boolean onlyArticle(int from) {
        return from > 0
                && !words.get(from).capitals()
                && talk.has("article", words.get(from - 1).plain());
    }

    /** Whether a word such as "near" stands before. */
    boolean hinted(int from) {
        return before("hint", from) || from > 0 && words.get(from - 1).written().equalsIgnoreCase("à");
    }

    /** Whether words of this list of {@link PlaceVocabulary} stand before. */
    boolean before(String list, int from) {
        for (int length = 1; length <= Math.min(LONGEST_HINT, from); length++) {
            if (talk.has(list, text(from - length, from))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing, or nothing that tells anything, comes after. */
    boolean ends(int at) {
        return at == words.size() || words.get(at).apart() || filling(at, words.size());
    }

    /** Whether the message tells nothing else. */
    boolean alone(int from, int to) {
        return filling(0, from) && filling(to, words.size());
    }

    /** The state, province or country that begins at this word, perhaps after "in" or "en". */
    Optional<GivenArea> area(int at) {
        Optional<GivenArea> here = areaExactly(at);
        boolean joined = at < words.size() && talk.has("joint", words.get(at).plain());
        return here.isPresent() || !joined
                ? here
                : areaExactly(at + 1).filter(g -> text(at + 1, g.end).length() > 2);
    }

    private Optional<GivenArea> areaExactly(int at) {
        for (int to = Math.min(words.size(), at + LONGEST_AREA); to > at; to--) {
            String name = text(at, to);
            PlaceVocabulary.Area area = talk.areas().get(name);
            if (area != null) {
                Word first = words.get(at);
                boolean certain = !PlaceVocabulary.alsoWord(name) || first.apart() || emphasised(at);
                return Optional.of(new GivenArea(area, to, certain));
            }
        }
        return Optional.empty();
    }
}
