package org.porchlight.switchboard;

import java.time.Instant;
import java.util.Optional;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.places.TurnAtlas;
import org.porchlight.script.Script;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.CallbackOffer.IsNowGood;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;

/** Gathers the facts of a turn. What must be looked up is looked up only where the input makes it matter. */
record TurnFacts(Script script, World world) {
    /** What is known of the number in a contact, each looked up when it is asked for. */
    interface Known {
        /** Whether the number is on the stop list for texts. */
        boolean stopped();

        /**
         * The open question if now is good for the call; {@code now} is by the time that people are told.
         *
         * @throws DatabaseAway when that can't be looked up
         */
        Optional<IsNowGood> asked(Instant now);
    }

    Facts of(Contact contact, Position position, Input input, Known known) {
        Instant now = world.told().instant();
        CallbackOffer calls = world.calls(contact, position);
        return new Facts(
                now,
                contact.channel(),
                contact.region(),
                contact::reachable,
                starts(input) && known.stopped(),
                new TurnAtlas(world.atlas()),
                input instanceof Input.Words words && calls.ringBack() && !emergency(words.message())
                        ? asking(calls, known, now)
                        : calls);
    }

    private static CallbackOffer asking(CallbackOffer calls, Known known, Instant now) {
        try {
            return calls.asking(known.asked(now));
        } catch (DatabaseAway away) {
            return calls.inDoubt();
        }
    }

    private static boolean starts(Input input) {
        return input instanceof Input.Words words
                && words.provider()
                        .or(() -> CarrierWords.meant(
                                words.message().own(), words.message().words()))
                        .filter(CarrierWords.CarrierAct.START::equals)
                        .isPresent();
    }

    /** Only texts to the number that calls show may answer the open question; an emergency waits for no look-up. */
    private boolean emergency(Message message) {
        Meaning meaning = script.understanding().read(message);
        return meaning.topic().emergency() && meaning.phrase().isPresent();
    }
}
