package org.porchlight.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.porchlight.process.Refusal;
import org.porchlight.switchboard.TextTrial;

/** Has texts answered one after the other and shows what came of each. What can't be read is named and passed over. */
final class TriedTexts {
    private final TextTrial trial;
    private final boolean json;
    private final Terminal terminal;
    private int read;
    private int unreadable;

    TriedTexts(TextTrial trial, boolean json, Terminal terminal) {
        this.trial = trial;
        this.json = json;
        this.terminal = terminal;
    }

    /** Answers the texts that were typed as arguments; returns the exit code. */
    int typed(List<String> texts) {
        texts.forEach(text -> take("Text", text));
        return exitCode();
    }

    /** Answers each line of standard input as it comes; returns the exit code. */
    int piped() {
        try (InputStream in = new BufferedInputStream(terminal.in())) {
            for (Optional<byte[]> line = line(in); line.isPresent(); line = line(in)) {
                take(line.get());
            }
            return exitCode();
        } catch (IOException e) {
            throw Refusal.usage("Standard input can't be read any further.");
        }
    }

    private int exitCode() {
        return unreadable == 0 ? 0 : 2;
    }

    /** The next line without its end; empty when there is none. */
    private static Optional<byte[]> line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return Optional.of(line.toByteArray());
    }

    private void take(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            String unmarked = read == 0 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            take("Line", unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked);
        } catch (CharacterCodingException e) {
            read++;
            refuse("Line", "is not UTF-8. Save the texts as UTF-8.");
        }
    }

    private void take(String kind, String text) {
        read++;
        try {
            show(TypedText.read(text, json));
        } catch (TypedText.Unreadable why) {
            refuse(kind, why.getMessage());
        }
    }

    private void show(TypedText typed) {
        var understood = new UnderstoodWords(typed.shown(), trial.read(typed.asked()));
        terminal.out().println(json ? understood.json() : understood.words());
    }

    private void refuse(String kind, String why) {
        unreadable++;
        terminal.err().println(kind + " " + read + " " + why);
    }
}
