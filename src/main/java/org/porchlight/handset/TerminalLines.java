package org.porchlight.handset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Lines typed in a real terminal, with editing and history for as long as it is open, or read from anything else. */
public final class TerminalLines {
    private TerminalLines() {}

    /** Ctrl-C and Ctrl-D are the end. Nothing typed is written to a file. */
    public static TerminalPhone.Lines of(Terminal terminal) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        return prompt -> {
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (UserInterruptException | EndOfFileException e) {
                return Optional.empty();
            }
        };
    }

    /** For a pipe or a file: no prompt is shown. */
    public static TerminalPhone.Lines of(BufferedReader reader) {
        return prompt -> {
            try {
                return Optional.ofNullable(reader.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
