package org.porchlight.transcripts;

import java.util.Optional;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Exchange;

/**
 * What happens at a line that a caller is put through to: {@code line 1-800-222-1222 answers}, {@code busy}, {@code
 * ignores} or {@code hangs up}. Afterwards {@code L} is the number that it sees, and {@code V} what the caller hears.
 */
final class DialledLineFixture {
    private static final String BEGIN = "line ";

    private final Exchange exchange;
    private Optional<Call> far = Optional.empty();

    DialledLineFixture(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Empty when it is none of these acts. */
    Optional<String> act(String input) {
        if (!input.startsWith(BEGIN)) {
            return Optional.empty();
        }
        String[] words = input.split(" ", 3);
        far = exchange.phone("+" + words[1].replace("-", "")).ringing().or(() -> far);
        Call call = far.orElseThrow();
        switch (words[2]) {
            case "answers" -> call.answer();
            case "busy" -> call.reject();
            case "ignores" -> call.ignore();
            case "hangs up" -> call.hangUp();
            default -> throw new IllegalArgumentException(input);
        }
        return Optional.of("L  (sees " + call.from() + ")\n");
    }
}
