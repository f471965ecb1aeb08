package org.porchlight.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases of a {@link Keywords}, indexed by what they begin with. It does not look at messages. */
final class KeywordIndex<T> {
    /** What a phrase is: the same words with the same meaning are one phrase, in however many languages. */
    record Known<T>(T meaning, List<String> words, boolean tolerant) {}

    private final WordIndex lexicon = new WordIndex();
    private final Map<WordIndex.Piece, List<KeywordPhrase<T>>> beginning = new HashMap<>();
    private final Map<String, Set<T>> meanings = new HashMap<>();

    /**
     * @param known phrases in the order of adding, with the languages that know them
     * @param ordinary words that are never a slip
     */
    KeywordIndex(Map<Known<T>, ? extends Set<Language>> known, Set<String> ordinary) {
        ordinary.forEach(word -> meanings.put(word, new HashSet<>()));
        int order = 0;
        for (Map.Entry<Known<T>, ? extends Set<Language>> entry : known.entrySet()) {
            add(entry.getKey(), Set.copyOf(entry.getValue()), order++);
        }
    }

    private void add(Known<T> known, Set<Language> languages, int order) {
        List<List<WordIndex.Piece>> pieces = pieces(known.words(), known.tolerant());
        KeywordPhrase<T> phrase = new KeywordPhrase<>(known.meaning(), languages, pieces, known.tolerant(), order);
        pieces.getFirst().forEach(piece -> beginning
                .computeIfAbsent(piece, first -> new ArrayList<>())
                .add(phrase));
        known.words().forEach(word -> meanings.computeIfAbsent(word, first -> new HashSet<>())
                .add(known.meaning()));
    }

    private List<List<WordIndex.Piece>> pieces(List<String> words, boolean tolerant) {
        List<List<WordIndex.Piece>> pieces = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            List<WordIndex.Piece> joined = new ArrayList<>();
            for (int to = from + 1; to <= words.size(); to++) {
                joined.add(lexicon.add(String.join("", words.subList(from, to)), tolerant));
            }
            pieces.add(List.copyOf(joined));
        }
        return List.copyOf(pieces);
    }

    List<WordIndex.NearPiece> near(String typed) {
        return lexicon.near(typed);
    }

    List<KeywordPhrase<T>> beginningWith(WordIndex.Piece piece) {
        return beginning.getOrDefault(piece, List.of());
    }

    List<KeywordPhrase<T>> beginningWith(String word) {
        return lexicon.same(word).map(this::beginningWith).orElse(List.of());
    }

    /** Whether slips and spaces are forgiven in some phrase. */
    boolean forgives() {
        return lexicon.forgives();
    }

    /** Whether the typed word may be a slip in a phrase of this meaning: not when it is a word of another one. */
    boolean mayBeSlip(String typed, T meaning) {
        Set<T> itsOwn = meanings.get(typed);
        return itsOwn == null || itsOwn.contains(meaning);
    }
}
