package org.porchlight.understanding;

import java.util.List;
import java.util.Optional;

/**
 * Phrases that decide alone, and sayings that only sound like one. A saying takes the words it covers
 * out of every phrase that they would make.
 */
final class Phrases {
    private static final String SAYING = "saying";

    private final PhraseIndex<Topic> phrases = new PhraseIndex<>();
    private final PhraseIndex<Boolean> sayings = new PhraseIndex<>();

    /**
     * Reads {@code [topic]} or {@code [saying]} headings with one {@link PhrasePattern} a line below; {@code #} begins a
     * remark.
     */
    void read(String lines) {
        String heading = null;
        for (String line : lines.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                heading = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(heading, line);
            }
        }
    }

    private void add(String heading, String line) {
        if (SAYING.equals(heading)) {
            sayings.add(true, PhrasePattern.of(line));
            return;
        }
        Topic topic = Optional.ofNullable(heading)
                .flatMap(Topic::ofWord)
                .orElseThrow(() -> new IllegalArgumentException("a phrase under no topic: " + line));
        phrases.add(topic, PhrasePattern.of(line));
    }

    /** What of the phrases stands in a text. */
    Found find(List<String> tokens) {
        List<PhraseIndex.Found<Topic>> found = phrases.find(tokens);
        List<PhraseIndex.Found<Boolean>> said = sayings.find(tokens);
        if (!said.isEmpty()) {
            found.removeIf(one -> said.stream().anyMatch(one::overlaps));
        }
        return new Found(found, !said.isEmpty());
    }

    /**
     * @param meant phrases that no saying takes apart
     * @param saying whether a saying stands there
     */
    record Found(List<PhraseIndex.Found<Topic>> meant, boolean saying) {
        static final Found NONE = new Found(List.of(), false);

        /** The weightiest topic; of equal weight the one with the longest phrase. */
        Optional<PhraseIndex.Found<Topic>> weightiest() {
            return meant.stream().reduce((one, other) -> heavier(one, other) ? one : other);
        }
    }

    private static boolean heavier(PhraseIndex.Found<Topic> one, PhraseIndex.Found<Topic> other) {
        int rank = one.meaning().rank().compareTo(other.meaning().rank());
        return rank < 0 || (rank == 0 && one.to() - one.from() >= other.to() - other.from());
    }
}
