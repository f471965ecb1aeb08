package org.porchlight.transcripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A golden conversation as a file. Its head says {@code title}, {@code at} (the clock), {@code from} (who calls) and
 * {@code channels}; then come inputs, lines that begin with {@code >}, each followed by what the line answered:
 * {@code V} for what was heard, {@code T} for what was read.
 */
record Transcript(Path file, Map<String, String> head, List<String> inputs, String text) {
    static Transcript read(Path file) {
        try {
            String text = Files.readString(file);
            var head = new LinkedHashMap<String, String>();
            var inputs = new ArrayList<String>();
            for (String line : text.lines().toList()) {
                if (line.startsWith("> ")) {
                    inputs.add(line.substring(2));
                } else if (inputs.isEmpty() && line.contains(": ")) {
                    head.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
                }
            }
            return new Transcript(file, head, inputs, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString().replace(".txt", "");
    }

    /** The head as it is written, for the beginning of what was really said. */
    String headText() {
        var text = new StringBuilder();
        head.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    boolean runsOn(String channel) {
        return head.get("channels").contains(channel);
    }

    void update(String really) {
        try {
            Files.writeString(file, really);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
