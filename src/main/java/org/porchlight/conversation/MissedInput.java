package org.porchlight.conversation;

import org.porchlight.messaging.Channel;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.turn.Trouble;

/**
 * Decides what follows when nothing came, or something that means nothing here: the step is asked again without blame,
 * more slowly, and then the next useful thing or a person follows. Nobody is left alone with a question.
 */
final class MissedInput {
    /**
     * Silences in a row after which a call ends: some minutes, at whatever step. A phone that was laid down goes on using
     * up what its owner can talk for.
     */
    private static final int QUIET = 12;

    /** The same in an emergency: two hours and more, for which somebody should be watched. */
    private static final int WATCH = 300;

    /** How often a question is put again by text. */
    private static final int QUESTION = 2;

    private final TurnBuilder turn;
    private final Navigation way;

    MissedInput(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
    }

    /** Answers silence: asks again twice, more slowly; then goes on to the next useful thing. */
    void silence() {
        int quiet = turn.position().contact().quiet() + 1;
        turn.move(it -> it.missed(misses(), quiet));
        if (!emergency()) {
            turn.note(Trouble.SILENT);
        }
        if (quiet > (emergency() ? WATCH : QUIET)) {
            way.begin(turn.script().hotline().farewell());
        } else {
            askAgain();
        }
    }

    /** Answers a key that means nothing here. */
    void unclear() {
        unclear(ConversationPrompt.UNCLEAR.key());
    }

    /**
     * Answers what can't be made out here; {@code prompt} says so without blame. Nothing stands before the steps of an
     * emergency.
     */
    void unclear(String prompt) {
        noted();
        if (turn.questioning()) {
            question(prompt);
            return;
        }
        if (!emergency()) {
            sorry(prompt);
        }
        turn.move(it -> it.missed(misses(), 0));
        askAgain();
    }

    private void noted() {
        turn.note(turn.facts().channel() == Channel.VOICE ? Trouble.WRONG_KEY : Trouble.NOT_UNDERSTOOD);
    }

    private boolean emergency() {
        return turn.current()
                .filter(step -> turn.script().replies().containsKey(step.topic()))
                .isPresent();
    }

    /**
     * Puts the same question again; the second time with a way out; then offers people, from whom the way back leads to
     * the question. What was answered so far is kept.
     */
    private void question(String prompt) {
        int misses = misses();
        boolean named = !turn.facts().calls().ringBack();
        boolean people = misses > QUESTION && named;
        sorry(people ? ConversationPrompt.UNCLEAR.key() : prompt);
        if (people) {
            way.go(turn.script().hotline().unknown());
            return;
        }
        if (misses == QUESTION && named) {
            turn.say(ConversationPrompt.WAY_OUT.key());
        }
        turn.move(it -> it.missed(misses, 0));
        way.ask();
    }

    private void askAgain() {
        turn.current().ifPresentOrElse(this::askAgain, way::home);
    }

    private void askAgain(Step.Asking step) {
        if (turn.position().asked().misses() < step.choices().tries()) {
            way.again();
        } else {
            way.go(step.choices().silent());
        }
    }

    /**
     * Answers a text that can't be made out: at a question with the question; elsewhere with the short list, and the
     * second time with a person, if one may be named.
     */
    void unknown() {
        noted();
        if (turn.questioning()) {
            question(ConversationPrompt.UNCLEAR.key());
            return;
        }
        int misses = misses();
        sorry(ConversationPrompt.UNCLEAR.key());
        if (misses > 1 && !turn.facts().calls().ringBack()) {
            way.go(turn.script().hotline().unknown());
            return;
        }
        way.home();
        turn.move(it -> it.missed(misses, 0));
    }

    /** Answers a place that tells nothing: asks again after {@code prompt}, then in another way, and then offers a person. */
    void lost(Step.AskPlace where, String prompt) {
        noted();
        int misses = misses();
        if (misses > QUESTION) {
            turn.say(ConversationPrompt.UNCLEAR.key());
            way.go(turn.script().hotline().unknown());
            return;
        }
        turn.say(misses == 1 ? prompt : ConversationPrompt.ANOTHER_WAY.key());
        way.go(where.name());
        turn.move(it -> it.missed(misses, 0));
    }

    /** Says so ahead of what follows; by text on the number that calls show the question alone comes again. */
    private void sorry(String prompt) {
        if (turn.facts().channel() == Channel.VOICE || !turn.facts().calls().ringBack()) {
            turn.say(prompt);
        }
    }

    /** How often in a row the step has been missed, with this time. */
    private int misses() {
        return turn.position().asked().misses() + 1;
    }
}
