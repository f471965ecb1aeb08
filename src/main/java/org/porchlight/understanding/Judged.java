package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Language;

/**
 * A text with the answers that are right and those that would do harm, to measure by. It isn't learnt from.
 *
 * @param harmful topics that would be harmful or badly wrong
 * @param otherLanguageHarms whether an answer in another language would be wrong
 */
public record Judged(
        Language language, String text, Topic topic, Set<Topic> also, Set<Topic> harmful, boolean otherLanguageHarms) {
    private static final String OTHER_LANGUAGE = "ANY-OTHER-LANGUAGE";

    public Judged {
        also = Set.copyOf(also);
        harmful = Set.copyOf(harmful);
    }

    public boolean accepts(Topic answer) {
        return answer == topic || also.contains(answer);
    }

    /** Whether this answer would do harm; never one that is right. */
    public boolean harmed(Topic answer) {
        return !accepts(answer) && harmful.contains(answer);
    }

    /**
     * Reads lines of up to five fields between tabs: text, topic, other acceptable topics, harmful ones, and how the
     * text is hard, which is passed over.
     *
     * @throws IllegalArgumentException naming a line with no topic or an unknown one
     */
    public static List<Judged> read(Language language, String lines) {
        List<Judged> judged = new ArrayList<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> judged.add(line(language, line)));
        return judged;
    }

    private static Judged line(Language language, String line) {
        String[] fields = line.split("\t", -1);
        Topic topic = Optional.of(fields)
                .filter(all -> all.length > 1)
                .flatMap(all -> Topic.ofWord(all[1].strip()))
                .orElseThrow(() -> new IllegalArgumentException("no topic: " + line));
        Set<Topic> also = fields.length > 2 ? Example.topics(fields[2], line) : EnumSet.noneOf(Topic.class);
        String harmful = fields.length > 3 ? fields[3] : "";
        Set<Topic> harms = Example.topics(harmful.replace(OTHER_LANGUAGE, ""), line);
        return new Judged(
                language, fields[0].replace("\\n", "\n"), topic, also, harms, harmful.contains(OTHER_LANGUAGE));
    }
}
