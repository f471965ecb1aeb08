package org.porchlight.switchboard;

import java.time.InstantSource;
import java.time.ZoneId;
import org.porchlight.conversation.Atlas;
import org.porchlight.conversation.CallbackOffer;
import org.porchlight.conversation.Place;
import org.porchlight.conversation.Position;
import org.porchlight.messaging.PhoneNumber;

/**
 * What conversations may know of the world.
 *
 * @param told the time that people are told; in the demo the handset may move it, and it reaches nothing else
 * @param times when somebody can call back
 * @param callbacks the number that such calls show
 * @param zone the hotline's, for whoever gives no hint of another
 */
public record World(Atlas atlas, InstantSource told, CallTimes times, PhoneNumber callbacks, ZoneId zone) {
    /** What may be promised of a call to this contact: told in the zone of their place, else of their number, else ours. */
    CallbackOffer calls(Contact contact, Position position) {
        ZoneId theirs = position.place()
                .flatMap(atlas::place)
                .map(Place::zone)
                .or(contact::zone)
                .orElse(zone);
        boolean ringBack = contact.parties().to().equals(callbacks.e164());
        return new CallbackOffer(times.of(theirs, told.instant()), theirs, callbacks.ending(), ringBack);
    }
}
