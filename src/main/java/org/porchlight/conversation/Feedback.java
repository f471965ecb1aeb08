package org.porchlight.conversation;

import java.util.Optional;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.turn.Position;
import org.porchlight.turn.Rating;

/** Settles when "how were we?" may be asked: at most once in a contact, and never in one that had an emergency. */
final class Feedback {
    private static final String EMERGENCY = "emergency";
    private static final String YES = "yes";

    private Feedback() {}

    /** Remembers that the contact had an emergency, from the first step of one on. */
    static Position passed(Script script, Step step, Position position) {
        return script.replies().containsKey(step.topic()) && !hadEmergency(position)
                ? position.answered(EMERGENCY, YES)
                : position;
    }

    private static boolean hadEmergency(Position position) {
        return position.answers().containsKey(EMERGENCY);
    }

    static boolean mayAsk(Position position) {
        return !hadEmergency(position) && !position.answers().containsKey(CallbackQuestion.FEEDBACK.word());
    }

    static Optional<Rating> given(Position position) {
        return Rating.ofWord(position.answers().getOrDefault(CallbackQuestion.FEEDBACK.word(), ""));
    }
}
