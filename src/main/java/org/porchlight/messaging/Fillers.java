package org.porchlight.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that may stand around a phrase without adding to it. They must be typed as they are. */
final class Fillers {
    private final Set<List<String>> phrases;
    private final int longest;

    /** Tokens that are accounted for. */
    record TokenSpan(int from, int to) {}

    /** Up to where a message is accounted for from its beginning, and from where to its end. */
    record Cover(boolean[] before, boolean[] after) {
        boolean around(int from, int to) {
            return before[from] && after[to];
        }
    }

    Fillers(Set<List<String>> phrases) {
        this.phrases = Set.copyOf(phrases);
        this.longest = phrases.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Marks where the fillers that begin at a token end. */
    void reach(List<String> tokens, int from, boolean[] reached) {
        for (int to = from + 1; to <= Math.min(from + longest, tokens.size()); to++) {
            reached[to] |= phrases.contains(tokens.subList(from, to));
        }
    }

    /** @param others spans that count as fillers here */
    Cover cover(List<String> tokens, List<TokenSpan> others) {
        List<TokenSpan> spans = new ArrayList<>(others);
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1; to <= Math.min(from + longest, tokens.size()); to++) {
                if (phrases.contains(tokens.subList(from, to))) {
                    spans.add(new TokenSpan(from, to));
                }
            }
        }
        return cover(tokens.size(), spans);
    }

    private static Cover cover(int size, List<TokenSpan> spans) {
        boolean[] before = new boolean[size + 1];
        boolean[] after = new boolean[size + 1];
        before[0] = true;
        after[size] = true;
        spans.stream()
                .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                .forEach(span -> before[span.to()] |= before[span.from()]);
        spans.stream()
                .sorted((one, other) -> Integer.compare(other.to(), one.to()))
                .forEach(span -> after[span.from()] |= after[span.to()]);
        return new Cover(before, after);
    }
}
