package org.porchlight.conversation;

import java.util.List;
import org.porchlight.script.Step;

/**
 * What follows when nothing came, or something that means nothing here: asked again without blame, more slowly, and then
 * on to the next useful thing or a person. Nobody is left alone with a question.
 */
final class MissedInput {
    /** Silences in a row after which even a patient line may end the call: the better part of an hour. */
    private static final int QUIET = 90;

    private final TurnBuilder walk;
    private final Position position;

    MissedInput(TurnBuilder walk) {
        this.walk = walk;
        this.position = walk.position();
    }

    /** Nothing came. Asked again twice, more slowly; then on to the next useful thing. */
    void silence() {
        int quiet = position.quiet() + 1;
        walk.missed(position.misses() + 1, quiet);
        if (quiet > QUIET) {
            walk.enter(walk.script().hotline().farewell(), List.of());
        } else {
            askAgain();
        }
    }

    /** Something came that we can't make out; {@code prompt} says so without blame. */
    void unclear(String prompt) {
        walk.say(prompt);
        walk.missed(position.misses() + 1, 0);
        askAgain();
    }

    private void askAgain() {
        walk.current()
                .ifPresentOrElse(
                        this::askAgain, () -> walk.enter(walk.entrances().home(), List.of()));
    }

    private void askAgain(Step.Asking step) {
        if (walk.position().misses() < step.choices().tries()) {
            walk.again();
        } else {
            walk.go(step.choices().silent());
        }
    }

    /** A text that we can't make out: the short list, and the second time a person, where it may be told of one. */
    void unknown() {
        int misses = position.misses() + 1;
        if (misses > 1 && !walk.facts().calls().ringBack()) {
            walk.enter(walk.script().hotline().unknown(), position.wayHere());
            return;
        }
        walk.say(ConversationPrompt.UNCLEAR);
        walk.enter(walk.entrances().home(), List.of());
        walk.missed(misses, 0);
    }

    /** They named a place that tells us nothing: asked again after {@code prompt}, and the second time a person. */
    void lost(Step.Ask where, String prompt) {
        int misses = position.misses() + 1;
        if (misses > 1) {
            walk.enter(walk.script().hotline().unknown(), position.wayHere());
            return;
        }
        walk.say(prompt);
        walk.enter(where.name(), position.wayHere());
        walk.missed(misses, 0);
    }
}
