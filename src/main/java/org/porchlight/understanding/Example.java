package org.porchlight.understanding;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.messaging.Language;

/**
 * A text that editors know the topic of.
 *
 * @param also other topics that would be a good first answer as well
 */
public record Example(Language language, Topic topic, Set<Topic> also, String text) {
    private static final String ALSO = " | also: ";

    public Example {
        also = Set.copyOf(also);
    }

    /** Whether an answer about this topic would be right. */
    public boolean accepts(Topic answer) {
        return answer == topic || also.contains(answer);
    }

    /**
     * Reads one line of {@code examples/<topic>.txt}: a text, {@code \n} for a line break, {@code \#} where it begins
     * with that, and after it perhaps {@code " | also: topic, topic"}.
     *
     * @throws IllegalArgumentException naming the line that isn't like this
     */
    static Example read(Language language, Topic topic, String line) {
        int mark = line.lastIndexOf(ALSO);
        String text = mark < 0 ? line : line.substring(0, mark);
        Set<Topic> also = mark < 0 ? Set.of() : topics(line.substring(mark + ALSO.length()), line);
        String written = text.startsWith("\\#") ? text.substring(1) : text;
        return new Example(language, topic, also, written.replace("\\n", "\n"));
    }

    /** The line of a file of examples that says this. A text can't hold the mark before other right topics. */
    public String line() {
        String written = text.strip().replaceAll("\\R", "\\\\n").replace(" | ", " / ");
        String others = also.stream().sorted().map(Topic::word).collect(Collectors.joining(", "));
        return (written.startsWith("#") ? "\\" : "") + written + (others.isEmpty() ? "" : ALSO + others);
    }

    /** Whether a line of a file of examples says this text, whatever else would be right. */
    public boolean sameText(String line) {
        String mine = new Example(language, topic, Set.of(), text).line();
        return line.equals(mine) || line.startsWith(mine + ALSO);
    }

    static Set<Topic> topics(String names, String line) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String name : names.split("[, ]+")) {
            if (!name.isEmpty()) {
                topics.add(Topic.ofWord(name)
                        .orElseThrow(() -> new IllegalArgumentException("no topic " + name + ": " + line)));
            }
        }
        return topics;
    }
}
