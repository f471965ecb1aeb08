package org.porchlight.understanding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Phrases under headings that say what they mean, and sayings that only sound like one: a saying takes the words it covers
 * out of every phrase that they would make.
 */
final class HeadedPhrases<T> {
    private static final String SAYING = "saying";

    private final PhraseIndex<T> phrases = new PhraseIndex<>();
    private final PhraseIndex<Boolean> sayings = new PhraseIndex<>();
    private final String unheaded;

    /** @param unheaded what is wrong with a phrase whose heading means nothing */
    HeadedPhrases(String unheaded) {
        this.unheaded = unheaded;
    }

    /**
     * What of the phrases stands in a text.
     *
     * @param meant phrases that no saying takes apart, in the order of the text
     * @param saying whether a saying stands there
     */
    record Found<T>(List<PhraseIndex.Found<T>> meant, boolean saying) {}

    /**
     * Reads {@code [heading]} or {@code [saying]} lines with one {@link PhrasePattern} a line below; {@code #} begins a
     * remark.
     *
     * @param meaning of a heading
     * @throws IllegalArgumentException ending with the line that can't be read
     */
    void read(String lines, Function<String, Optional<T>> meaning) {
        String heading = null;
        for (String line : lines.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                heading = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(heading, line, meaning);
            }
        }
    }

    private void add(String heading, String line, Function<String, Optional<T>> meaning) {
        if (SAYING.equals(heading)) {
            sayings.add(true, PhrasePattern.of(line));
            return;
        }
        T meant = Optional.ofNullable(heading)
                .flatMap(meaning)
                .orElseThrow(() -> new IllegalArgumentException(unheaded + ": " + line));
        phrases.add(meant, PhrasePattern.of(line));
    }

    Found<T> find(List<String> tokens) {
        List<PhraseIndex.Found<T>> found = phrases.find(tokens);
        List<PhraseIndex.Found<Boolean>> said = sayings.find(tokens);
        if (!said.isEmpty()) {
            found.removeIf(one -> said.stream().anyMatch(one::overlaps));
        }
        return new Found<>(found, !said.isEmpty());
    }
}
