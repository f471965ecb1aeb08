package org.porchlight.messaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One message held against a vocabulary: every phrase in it, wherever it stands. It doesn't choose between them. */
final class KeywordMatches<T> {
    /** Shorter phrases written as one are words of their own too often: "no te" and "note". */
    private static final int JOINED = 6;

    private final KeywordIndex<T> vocabulary;
    private final List<String> tokens;
    private final Map<String, List<WordIndex.NearPiece>> near = new HashMap<>();
    private final List<Match<T>> found = new ArrayList<>();

    /**
     * A phrase that stands at tokens {@code from} to {@code to}, without the latter.
     *
     * @param slips wrong letters, and spaces that are missing or too many
     */
    record Match<T>(KeywordPhrase<T> phrase, int from, int to, int slips) {}

    /** How far a phrase has been followed. */
    private record PartialMatch<T>(KeywordPhrase<T> phrase, int from, int word, int slips) {
        PartialMatch<T> further(int words, int moreSlips) {
            return new PartialMatch<>(phrase, from, word + words, slips + moreSlips);
        }
    }

    KeywordMatches(KeywordIndex<T> vocabulary, List<String> tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    List<Match<T>> found() {
        for (int at = 0; at < tokens.size(); at++) {
            begin(at);
        }
        return found;
    }

    /** Those to which fillers and others lead without a gap from the beginning: most sentences have none at all. */
    List<Match<T>> fromTheBeginning(Fillers fillers) {
        boolean[] reached = new boolean[tokens.size() + 1];
        reached[0] = true;
        for (int at = 0; at < tokens.size(); at++) {
            if (reached[at]) {
                fillers.reach(tokens, at, reached);
                int known = found.size();
                begin(at);
                found.subList(known, found.size()).forEach(one -> reached[one.to()] = true);
            }
        }
        return found;
    }

    private void begin(int at) {
        List<KeywordPhrase<T>> candidates = new ArrayList<>();
        for (WordIndex.NearPiece one : near(tokens.get(at))) {
            candidates.addAll(vocabulary.beginningWith(one.piece()));
        }
        if (at + 1 < tokens.size() && vocabulary.forgives()) {
            candidates.addAll(vocabulary.beginningWith(tokens.get(at) + tokens.get(at + 1)));
        }
        if (!candidates.isEmpty()) {
            follow(candidates, at);
        }
    }

    /** Follows each of them once. */
    private void follow(List<KeywordPhrase<T>> candidates, int at) {
        Set<KeywordPhrase<T>> each = Collections.newSetFromMap(new IdentityHashMap<>());
        for (KeywordPhrase<T> candidate : candidates) {
            if (each.add(candidate)) {
                follow(new PartialMatch<>(candidate, at, 0, 0), at);
            }
        }
    }

    private List<WordIndex.NearPiece> near(String token) {
        return near.computeIfAbsent(token, vocabulary::near);
    }

    private void follow(PartialMatch<T> way, int at) {
        if (way.word() == way.phrase().words()) {
            found.add(new Match<>(way.phrase(), way.from(), at, way.slips()));
        } else if (at < tokens.size()) {
            List<WordIndex.Piece> pieces = way.phrase().pieces().get(way.word());
            for (WordIndex.NearPiece one : near(tokens.get(at))) {
                int joins = pieces.indexOf(one.piece());
                if (joins >= 0 && allowed(way.phrase(), tokens.get(at), one, joins)) {
                    follow(way.further(joins + 1, one.slips() + joins), at + 1);
                }
            }
            if (splitInTwo(way.phrase(), pieces.getFirst().word(), at)) {
                follow(way.further(1, 1), at + 2);
            }
        }
    }

    private boolean allowed(KeywordPhrase<T> phrase, String typed, WordIndex.NearPiece near, int joins) {
        if (near.slips() + joins == 0) {
            return true;
        }
        boolean longEnough = joins == 0 || near.piece().word().length() >= JOINED;
        return phrase.tolerant() && longEnough && vocabulary.mayBeSlip(typed, phrase.meaning());
    }

    private boolean splitInTwo(KeywordPhrase<T> phrase, String word, int at) {
        return phrase.tolerant()
                && word.length() >= Typos.SHORT
                && at + 1 < tokens.size()
                && tokens.get(at).length() + tokens.get(at + 1).length() == word.length()
                && word.equals(tokens.get(at) + tokens.get(at + 1));
    }
}
