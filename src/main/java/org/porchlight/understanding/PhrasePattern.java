package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over tokens: words in order. {@code lips|lip} is either word, {@code is?} may be missing, {@code wak*} is
 * any word that begins so, {@code ~} is up to three words of any kind, and {@code ^} and {@code $} are the ends of the
 * text.
 */
final class PhrasePattern {
    private static final int GAP = 3;

    private record Part(List<String> words, boolean optional, boolean gap) {
        boolean accepts(String token) {
            for (String word : words) {
                int last = word.length() - 1;
                if (word.charAt(last) == '*' ? token.regionMatches(0, word, 0, last) : token.equals(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final boolean fromStart;
    private final boolean toEnd;

    private PhrasePattern(String text) {
        this.text = text;
        List<String> written = new ArrayList<>(List.of(text.split(" +")));
        this.fromStart = written.getFirst().equals("^");
        this.toEnd = written.getLast().equals("$");
        written.removeIf(part -> part.equals("^") || part.equals("$"));
        written.forEach(part -> parts.add(part(part)));
        if (parts.isEmpty() || parts.getFirst().gap() || parts.getFirst().optional()) {
            throw new IllegalArgumentException("a phrase begins with a word that must be there: " + text);
        }
    }

    static PhrasePattern of(String text) {
        return new PhrasePattern(text.strip());
    }

    private static Part part(String written) {
        if (written.equals("~")) {
            return new Part(List.of(), false, true);
        }
        boolean optional = written.endsWith("?");
        String words = optional ? written.substring(0, written.length() - 1) : written;
        if (words.indexOf('?') >= 0) {
            throw new IllegalArgumentException("a ? ends all the words that may be missing: " + written);
        }
        List<String> either = List.of(words.split("\\|"));
        if (either.contains("$") || either.contains("^")) {
            throw new IllegalArgumentException("an end of the text is no word among others: " + written);
        }
        return new Part(either, optional, false);
    }

    /** The words that a match can begin with, for an index. */
    List<String> beginnings() {
        return parts.getFirst().words();
    }

    /** Where the match that begins at this token ends (exclusive); -1 when there is none. */
    int match(List<String> tokens, int from) {
        return fromStart && from > 0 ? -1 : match(tokens, from, 0);
    }

    private int match(List<String> tokens, int at, int part) {
        if (part == parts.size()) {
            return toEnd && at < tokens.size() ? -1 : at;
        }
        Part next = parts.get(part);
        if (next.gap()) {
            return afterGap(tokens, at, part + 1);
        }
        if (at < tokens.size() && next.accepts(tokens.get(at))) {
            int end = match(tokens, at + 1, part + 1);
            if (end >= 0) {
                return end;
            }
        }
        return next.optional() ? match(tokens, at, part + 1) : -1;
    }

    private int afterGap(List<String> tokens, int at, int part) {
        for (int skipped = 0; skipped <= GAP && at + skipped <= tokens.size(); skipped++) {
            int end = match(tokens, at + skipped, part);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return text;
    }
}
