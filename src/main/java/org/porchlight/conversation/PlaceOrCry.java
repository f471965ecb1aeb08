package org.porchlight.conversation;

import java.util.Optional;
import org.porchlight.messaging.Region;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;

/**
 * Weighs a text that names a place without that name, where an emergency is in question: "Parc-Ex" is no ex, and a
 * street address is no reason to miss an overdose.
 */
final class PlaceOrCry {
    /** So likely an emergency is in question. */
    private static final float LIKELY = 0.05f;
    /** A likelier one stands, whatever place is named beside it. */
    private static final float CERTAIN = 0.5f;

    private final TurnBuilder turn;

    PlaceOrCry(TurnBuilder turn) {
        this.turn = turn;
    }

    Meaning weighed(Message message, Meaning meaning) {
        if (meaning.phrase().isPresent() || turn.facts().calls().ringBack() || !inQuestion(meaning)) {
            return meaning;
        }
        Optional<Region> near = turn.facts().region();
        boolean asked = turn.position().step().equals(turn.script().hotline().where());
        return turn.facts()
                .atlas()
                .around(message.own(), near, asked)
                .map(rest -> rest.isEmpty() ? place(meaning) : without(rest, meaning))
                .orElse(meaning);
    }

    private static boolean inQuestion(Meaning meaning) {
        return meaning.topic().emergency()
                ? meaning.certainty() < CERTAIN
                : TopicOrPlace.PLACED.contains(meaning.topic())
                        && meaning.guesses().stream()
                                .anyMatch(guess -> guess.topic().emergency() && guess.certainty() > LIKELY);
    }

    private static Meaning place(Meaning meaning) {
        return about(Topic.PLACE, meaning);
    }

    /** What is left decides whether it is an emergency; whatever else it is, the place stays what the text is about. */
    private Meaning without(String rest, Meaning meaning) {
        Meaning left = turn.script().understanding().read(Message.of(rest));
        boolean changes = left.topic().emergency() != meaning.topic().emergency();
        return changes ? about(left.topic(), meaning) : meaning;
    }

    private static Meaning about(Topic topic, Meaning meaning) {
        return new Meaning(
                meaning.language(), topic, meaning.certainty(), Optional.empty(), meaning.guesses(), Optional.empty());
    }
}
