package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import org.porchlight.callbacks.OpenRequest.Terms;
import org.porchlight.callbacks.OpenRequest.Tried;
import org.porchlight.conversation.Window;

/**
 * What follows a try, gently: nobody answered, or a machine did: again after half an hour, then after an hour, three
 * tries at most, and never outside the time that was promised. Somebody else answered: once more after an hour, since
 * more calls from a number nobody knows could harm. A number that somebody else gave is tried once. Then it closes, with
 * a text where texts were allowed and nobody else is known to answer that phone. Pure.
 */
final class Ladder {
    private static final int MOST = 3;
    private static final Duration FIRST = Duration.ofMinutes(30);
    private static final Duration NEXT = Duration.ofMinutes(60);

    /** Less than this before the end, and a call may well not fit. */
    private static final Duration ENOUGH = Duration.ofMinutes(5);

    private Ladder() {}

    /** What is to be done. */
    sealed interface Rung {
        /** Rung again from then on. */
        record Again(Instant notBefore) implements Rung {}

        /** It is over. @param text whether the person is told that they were called */
        record Close(boolean text) implements Rung {}
    }

    /** @param tried with the try that ended like this, but for how it ended */
    static Rung after(Disposition how, Tried tried, Terms terms, Instant now) {
        return switch (how) {
            case TALKED, MESSAGE_LEFT, STOP_CALLS, DOES_NOT_WORK, NEW_TIME -> new Rung.Close(false);
            case NO_ANSWER, MACHINE ->
                tried.elseAnswered() || tried.times() >= MOST
                        ? close(how, tried, terms)
                        : again(how, tried, terms, now.plus(tried.times() <= 1 ? FIRST : NEXT));
            case SOMEONE_ELSE ->
                tried.times() > 1 ? close(how, tried, terms) : again(how, tried, terms, now.plus(NEXT));
        };
    }

    private static Rung again(Disposition how, Tried tried, Terms terms, Instant at) {
        return terms.own() && fits(terms.window(), at) ? new Rung.Again(at) : close(how, tried, terms);
    }

    private static boolean fits(Window window, Instant at) {
        return CallHours.allowed(window, at) && !at.plus(ENOUGH).isAfter(window.until());
    }

    private static Rung close(Disposition how, Tried tried, Terms terms) {
        return new Rung.Close(told(how, terms) && !tried.elseAnswered());
    }

    /** Whether somebody who was not reached is told so when it closes after this. */
    static boolean told(Disposition last, Terms terms) {
        return switch (last) {
            case NO_ANSWER, MACHINE -> terms.own() && terms.textFirst();
            case TALKED, MESSAGE_LEFT, SOMEONE_ELSE, NEW_TIME, STOP_CALLS, DOES_NOT_WORK -> false;
        };
    }
}
