package org.porchlight.switchboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/**
 * Notes when a question of another kind is opened, and when the one before is closed. They have no order; but a contact that
 * ended without an answer has opened the last once more often than it was closed. Nothing of emergencies is noted.
 */
final class StandingQuestions {
    static final String OPENED = "opened.";
    static final String CLOSED = "closed.";

    private StandingQuestions() {}

    static List<Effect.WriteNote> notes(Script script, Position before, Turn turn) {
        Optional<String> was = kind(script, before.step());
        Optional<String> is =
                answered(turn) ? Optional.empty() : kind(script, turn.next().step());
        List<Effect.WriteNote> notes = new ArrayList<>();
        if (!was.equals(is)) {
            var language = turn.next().language();
            was.ifPresent(it -> notes.add(new Effect.WriteNote(CLOSED + it, language)));
            is.ifPresent(it -> notes.add(new Effect.WriteNote(OPENED + it, language)));
        }
        return notes;
    }

    /** Who is put through to a line has what they asked for. */
    private static boolean answered(Turn turn) {
        return turn.expect() instanceof Expect.NoAnswer || turn.expect() instanceof Expect.Connection;
    }

    private static Optional<String> kind(Script script, String step) {
        return script.find(step)
                .filter(Step.Asking.class::isInstance)
                .filter(it -> !script.replies().containsKey(it.topic()))
                .map(StandingQuestions::kind);
    }

    private static String kind(Step step) {
        return switch (step) {
            case Step.AskPlace _, Step.Towns _ -> "where";
            case Step.NearestSites _ -> "site";
            default -> step.topic();
        };
    }
}
