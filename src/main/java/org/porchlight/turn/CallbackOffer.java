package org.porchlight.turn;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.porchlight.messaging.Language;
import org.porchlight.speech.Window;

/**
 * What may be promised of a callback at this moment, and whether a text of ours waits for an answer.
 *
 * @param times gives the {@link #windows}, the same however often; few turns need them, so they are worked out then
 * @param spoken whether a responder on shift in a window speaks a language
 * @param zone in which times are told
 * @param ending the last digits of the number that such a call shows
 * @param ringBack whether the contact is with that number
 * @param unsure whether that can't be looked up now, so that a text may answer it all the same
 * @param asked the text that asked this number if now is good; only looked up for texts to the number that calls show
 */
public record CallbackOffer(
        Supplier<List<Window>> times,
        BiPredicate<Window, Language> spoken,
        ZoneId zone,
        String ending,
        boolean ringBack,
        boolean unsure,
        Optional<IsNowGood> asked) {
    /**
     * The question by text if now is good for the call, as long as it can be answered.
     *
     * @param at when it was put, by the time that people are told
     */
    public record IsNowGood(Language language, Instant at) {}

    /** An offer beside which no question is open, and for which every language is spoken. */
    public CallbackOffer(Supplier<List<Window>> times, ZoneId zone, String ending, boolean ringBack) {
        this(times, (window, language) -> true, zone, ending, ringBack, false, Optional.empty());
    }

    /** The windows in which a responder can call, a page of a list at most, likeliest first; empty if there is none. */
    public List<Window> windows() {
        return times.get();
    }

    /** The same offer, with a question that waits for an answer. */
    public CallbackOffer asking(Optional<IsNowGood> asked) {
        return new CallbackOffer(times, spoken, zone, ending, ringBack, false, asked);
    }

    /** The same offer, beside which nobody can tell whether a question waits. */
    public CallbackOffer inDoubt() {
        return new CallbackOffer(times, spoken, zone, ending, ringBack, true, Optional.empty());
    }

    /** The same offer, for which these languages are spoken. */
    public CallbackOffer speaking(BiPredicate<Window, Language> spoken) {
        return new CallbackOffer(times, spoken, zone, ending, ringBack, unsure, asked);
    }
}
