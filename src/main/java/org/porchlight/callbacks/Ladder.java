package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import org.porchlight.callbacks.OpenRequest.Tried;

/**
 * Says how often a caller may be rung for one request, and what follows a try. Nobody answered, or a machine did: again
 * after half an hour, then after an hour, by whole quarter hours, three tries at most, and never outside the window.
 * Another person answered: once more after an hour, since more calls from a number that nobody there knows could harm.
 * A number other than the caller's own is tried once. Then the request closes, with a text where texts were allowed and
 * no other person is known to answer that phone. Pure.
 */
public final class Ladder {
    private static final int MOST = 3;

    /** For a number that the caller gave, but neither called nor texted from. */
    private static final int MOST_OF_ANOTHER = 1;

    private static final Duration FIRST = Duration.ofMinutes(30);
    private static final Duration NEXT = Duration.ofMinutes(60);

    private Ladder() {}

    /** Whether the caller may be rung once more after so many tries. */
    public static boolean mayTry(Tried tried, Terms terms) {
        return tried.times() < (terms.own() ? MOST : MOST_OF_ANOTHER);
    }

    /** What follows a try. */
    sealed interface Rung {
        /** The caller is rung again from then on. */
        record Again(Instant notBefore) implements Rung {}

        /**
         * The request is over.
         *
         * @param text whether the caller is told that they were called
         */
        record Close(boolean text) implements Rung {}
    }

    /**
     * What follows a try that ended like this.
     *
     * @param tried the tries so far, this one counted
     */
    static Rung after(Disposition how, Tried tried, Terms terms, Instant now) {
        return switch (how) {
            case TALKED, MESSAGE_LEFT, STOP_CALLS, DOES_NOT_WORK, NEW_TIME -> new Rung.Close(false);
            case NO_ANSWER, MACHINE ->
                tried.elseAnswered()
                        ? close(how, tried, terms)
                        : again(how, tried, terms, now.plus(tried.times() <= 1 ? FIRST : NEXT));
            case SOMEONE_ELSE ->
                tried.times() > 1 ? close(how, tried, terms) : again(how, tried, terms, now.plus(NEXT));
        };
    }

    private static Rung again(Disposition how, Tried tried, Terms terms, Instant at) {
        return mayTry(tried, terms) && CallHours.fits(terms.window(), at)
                ? new Rung.Again(CallHours.byQuarter(terms.window(), at))
                : close(how, tried, terms);
    }

    private static Rung close(Disposition how, Tried tried, Terms terms) {
        return new Rung.Close(told(how, terms) && !tried.elseAnswered());
    }

    /** Whether a caller who was not reached is told so when the request closes after this. */
    static boolean told(Disposition last, Terms terms) {
        return switch (last) {
            case NO_ANSWER, MACHINE -> terms.texts();
            case TALKED, MESSAGE_LEFT, SOMEONE_ELSE, NEW_TIME, STOP_CALLS, DOES_NOT_WORK -> false;
        };
    }
}
