package org.porchlight.switchboard;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.places.Atlas;
import org.porchlight.places.Place;
import org.porchlight.speech.Window;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Position;

/**
 * What conversations may know of the world.
 *
 * @param told the time that people are told; in the demo the handset may move it, and it reaches nothing else
 * @param times when a responder can call back
 * @param callbacks the number that such calls show
 * @param zone the hotline's, for a contact that gives no hint of another
 */
public record World(Atlas atlas, InstantSource told, CallTimes times, PhoneNumber callbacks, ZoneId zone) {
    /** Tells in which windows a responder can call back, as far as may be promised at a moment. Never waits. */
    public interface CallTimes {
        /**
         * Fixes what is known now, and works the windows out when they are asked for.
         *
         * @param zone the one in which times are told
         */
        Supplier<List<Window>> of(ZoneId zone, Instant now);

        /** Whether a responder on shift in a window speaks a language. */
        default boolean spoken(Window window, Language language, Instant now) {
            return true;
        }
    }

    /** What may be promised of a callback in this contact, in the zone of its place, else of its number, else ours. */
    CallbackOffer calls(Contact contact, Position position) {
        ZoneId theirs = position.place()
                .flatMap(atlas::place)
                .map(Place::zone)
                .or(contact::zone)
                .orElse(zone);
        boolean ringBack = contact.parties().to().equals(callbacks.e164());
        Instant now = told.instant();
        return new CallbackOffer(times.of(theirs, now), theirs, callbacks.ending(), ringBack)
                .speaking((window, language) -> times.spoken(window, language, now));
    }
}
