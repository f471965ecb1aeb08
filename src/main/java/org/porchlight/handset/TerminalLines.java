package org.porchlight.handset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Reads lines typed in a real terminal, with editing and a history that ends with the program, or any other input. */
public final class TerminalLines {
    private TerminalLines() {}

    /** Reads what is typed where somebody sits at the terminal, and else what is piped in. */
    public static TerminalPhone.TypedLines at(Terminal terminal) {
        boolean typed = System.console() != null && !terminal.getType().startsWith("dumb");
        return typed ? of(terminal) : of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    /** Reads from a terminal, until Ctrl-C or Ctrl-D. Nothing typed is written to a file. */
    public static TerminalPhone.TypedLines of(Terminal terminal) {
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

    /** Reads from a pipe or a file, and shows no prompt. */
    public static TerminalPhone.TypedLines of(BufferedReader reader) {
        return prompt -> {
            try {
                return Optional.ofNullable(reader.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
