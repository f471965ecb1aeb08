package org.porchlight.conversation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/**
 * Hears a number that works everywhere, such as 988, where every key is a turn of its own: its keys one right after the
 * other. What each of them means by itself has been done by then, and the language that an 8 changed is put back. What
 * stays between two turns is how far such a number has come, never other keys.
 */
final class KeysInARow {
    private static final String ROW = "row";

    /** Nobody waits so long within a number that they know by heart; who asks for a language hears it by then. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final TurnBuilder turn;

    KeysInARow(TurnBuilder turn) {
        this.turn = turn;
    }

    /** The first keys of a number, and the language in which the first of them was pressed. */
    private record Begun(String keys, Language language) {}

    /** Takes what was pressed; gives where a number leads that is whole now. */
    Optional<String> heard(String pressed) {
        if (turn.facts().channel() != Channel.VOICE) {
            return Optional.empty();
        }
        Optional<Begun> row = before().map(it -> new Begun(it.keys() + pressed, it.language()))
                .filter(this::begins)
                .or(() -> Optional.of(new Begun(pressed, turn.position().language()))
                        .filter(this::begins));
        Optional<Begun> whole =
                row.filter(it -> it.keys().length() > 1 && anywhere().containsKey(it.keys()));
        whole.ifPresentOrElse(it -> turn.move(here -> here.in(it.language())), () -> row.ifPresent(this::keep));
        return whole.map(it -> anywhere().get(it.keys()));
    }

    /** Whether a number of several keys begins like that. */
    private boolean begins(Begun row) {
        return anywhere().keySet().stream().anyMatch(number -> number.length() > 1 && number.startsWith(row.keys()));
    }

    private Map<String, String> anywhere() {
        return turn.script().hotline().anywhere();
    }

    private void keep(Begun row) {
        String kept = row.keys() + "@" + row.language() + "@"
                + turn.position().contact().turn();
        turn.move(it -> it.answered(ROW, kept));
    }

    /** What had come of a number by the turn before, if that was just now. */
    private Optional<Begun> before() {
        String[] parts = turn.position().answers().getOrDefault(ROW, "").split("@");
        String last = Integer.toString(turn.position().contact().turn() - 1);
        return parts.length == 3 && parts[2].equals(last) && turn.since().compareTo(AT_ONCE) <= 0
                ? Optional.of(new Begun(parts[0], Language.valueOf(parts[1])))
                : Optional.empty();
    }
}
