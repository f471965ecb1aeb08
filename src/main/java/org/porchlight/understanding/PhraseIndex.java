package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which of many phrases stand in a text, looking only at those that can begin at each of its words. */
final class PhraseIndex<T> {
    /** A phrase with its meaning, found from one token to another (exclusive). */
    record Found<T>(T meaning, PhrasePattern phrase, int from, int to) {
        /** Whether the two have a word in common. */
        boolean overlaps(Found<?> other) {
            return from < other.to && other.from < to;
        }
    }

    private record Entry<T>(T meaning, PhrasePattern phrase) {}

    private final Map<Character, Map<String, List<Entry<T>>>> byStart = new HashMap<>();
    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();

    void add(T meaning, PhrasePattern phrase) {
        Entry<T> entry = new Entry<>(meaning, phrase);
        for (String word : phrase.beginnings()) {
            if (word.endsWith("*")) {
                byStart.computeIfAbsent(word.charAt(0), first -> new HashMap<>())
                        .computeIfAbsent(word.substring(0, word.length() - 1), first -> new ArrayList<>())
                        .add(entry);
            } else {
                byWord.computeIfAbsent(word, first -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** All matches, in the order of the text. */
    List<Found<T>> find(List<String> tokens) {
        List<Found<T>> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String token = tokens.get(at);
            collect(byWord.getOrDefault(token, List.of()), tokens, at, found);
            for (Map.Entry<String, List<Entry<T>>> start :
                    byStart.getOrDefault(token.charAt(0), Map.of()).entrySet()) {
                if (token.startsWith(start.getKey())) {
                    collect(start.getValue(), tokens, at, found);
                }
            }
        }
        return found;
    }

    private void collect(List<Entry<T>> entries, List<String> tokens, int at, List<Found<T>> found) {
        for (Entry<T> entry : entries) {
            int end = entry.phrase().match(tokens, at);
            if (end >= 0) {
                found.add(new Found<>(entry.meaning(), entry.phrase(), at, end));
            }
        }
    }
}
