package org.porchlight.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** What people answer, from {@code answers/*.txt}: "where what: text | text | …" a line. */
final class AnswerExamplesFixture {
    /** One text, at what it is an answer to, and what it should mean there. */
    record Example(String at, String means, String text) {
        @Override
        public String toString() {
            return at + ": " + text;
        }
    }

    private AnswerExamplesFixture() {}

    static Stream<Example> of(String file) {
        return lines(file)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> {
                    String[] head = line.substring(0, line.indexOf(": ")).split(" ");
                    return Arrays.stream(line.substring(line.indexOf(": ") + 2).split(" \\| "))
                            .map(text -> new Example(head[0], head[1], text));
                });
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = AnswerExamplesFixture.class.getResourceAsStream("/answers/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
