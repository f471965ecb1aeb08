package org.porchlight.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Example;
import org.porchlight.understanding.Topic;

/**
 * The examples in a folder of scripts, a file for each language and topic, to which people may add.
 *
 * @param scripts where {@code hotline.yaml} is
 */
public record ExampleFolder(Path scripts) {
    /** The file for a language and topic, whether or not it exists. */
    public Path file(Language language, Topic topic) {
        return scripts.resolve("words")
                .resolve(language.code())
                .resolve("examples")
                .resolve(topic.word() + ".txt");
    }

    /**
     * Adds an example at the end of its file, unless it is there already, and takes the same text out of the files of
     * other languages and topics: two can't both claim it.
     */
    public void add(Example example) throws IOException {
        Path own = file(example.language(), example.topic());
        Files.createDirectories(own.getParent());
        String before = Files.exists(own) ? Files.readString(own) : "";
        if (before.lines().noneMatch(example::sameText)) {
            String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(own, gap + example.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        for (Path other : files().filter(file -> !file.equals(own)).toList()) {
            List<String> lines = Files.exists(other) ? Files.readAllLines(other) : List.of();
            List<String> left =
                    lines.stream().filter(line -> !example.sameText(line)).toList();
            if (left.size() < lines.size()) {
                Files.write(other, left);
            }
        }
    }

    private Stream<Path> files() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Topic.values()).map(topic -> file(language, topic)));
    }
}
