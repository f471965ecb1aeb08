package org.porchlight.understanding;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Language;

/**
 * Finds what a text says besides what it is about: that the person is a child, has no address, fears the police. Each
 * kind has its name and its patterns in {@code remarks.txt}; a saying only sounds like one.
 */
public final class Remarks {
    private static final String FILE = "/remarks.txt";

    /** A remark that stands in a text from one token to another (exclusive). */
    public record Remark(String name, int from, int to) {}

    private final HeadedPhrases<String> remarks = new HeadedPhrases<>("a remark under no name");
    private final Map<Language, Set<String>> names = new EnumMap<>(Language.class);

    private Remarks() {}

    /**
     * Reads the remarks of all languages at once: people mix them.
     *
     * @param files contents by path below {@code ivr-scripts/words}, such as {@code en/remarks.txt}
     * @throws BrokenKnowledge naming the file and the line that can't be read
     */
    public static Remarks of(Map<String, String> files) {
        Remarks all = new Remarks();
        for (Language language : Language.values()) {
            String path = language.code() + FILE;
            String content = files.getOrDefault(path, "");
            BrokenKnowledge.reading(path, content, () -> all.read(language, content));
        }
        return all;
    }

    private void read(Language language, String content) {
        Set<String> headings = names.computeIfAbsent(language, one -> new TreeSet<>());
        remarks.read(content, heading -> {
            headings.add(heading);
            return Optional.of(heading);
        });
    }

    /** The names that have patterns in this language. */
    public Set<String> names(Language language) {
        return Set.copyOf(names.getOrDefault(language, Set.of()));
    }

    /** The languages that have patterns of this name. */
    public Set<Language> knowing(String name) {
        Set<Language> knowing = EnumSet.noneOf(Language.class);
        names.forEach((language, known) -> {
            if (known.contains(name)) {
                knowing.add(language);
            }
        });
        return knowing;
    }

    /** What of the remarks stands in a text, in the most words first. */
    public List<Remark> in(Message message) {
        return remarks.find(message.tokens()).meant().stream()
                .map(one -> new Remark(one.meaning(), one.from(), one.to()))
                .sorted(Comparator.comparingInt(one -> one.from() - one.to()))
                .toList();
    }
}
