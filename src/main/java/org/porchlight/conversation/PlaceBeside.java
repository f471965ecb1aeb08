package org.porchlight.conversation;

import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;

/**
 * Remembers the place that a text about something else names beyond doubt: what is urgent is answered first, and what is
 * near there can be offered after it without asking again.
 */
final class PlaceBeside {
    private final TurnBuilder turn;

    PlaceBeside(TurnBuilder turn) {
        this.turn = turn;
    }

    /** @param within whether the conversation is inside an emergency, in which a place answers no question */
    void remember(Message message, Meaning meaning, boolean within) {
        boolean another = within || !TopicOrPlace.PLACED.contains(meaning.topic());
        boolean secret = turn.asked().filter(Step.AskSecret.class::isInstance).isPresent();
        if (another && !secret && !turn.facts().calls().ringBack() && !message.automatic()) {
            turn.facts()
                    .atlas()
                    .beside(message.own(), turn.facts().region())
                    .ifPresent(place -> turn.move(here -> here.near(place.key())));
        }
    }
}
