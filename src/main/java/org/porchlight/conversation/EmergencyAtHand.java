package org.porchlight.conversation;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.porchlight.script.Replies;
import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Topic;

/** Tells which emergency a conversation stands in, if it stands in one: a topic file with replies is one. */
final class EmergencyAtHand {
    private final TurnBuilder turn;

    EmergencyAtHand(TurnBuilder turn) {
        this.turn = turn;
    }

    /** Where texts lead inside it; empty outside an emergency. */
    Optional<Replies> replies() {
        return turn.current()
                .map(Step::topic)
                .map(file -> turn.script().replies().get(file));
    }

    /** How much it weighs: as the heaviest topic that leads into its file. */
    Topic.Rank rank() {
        return heaviest()
                .map(topic -> topic.getKey().rank())
                .filter(rank -> rank.compareTo(Topic.Rank.EMERGENCY) <= 0)
                .orElse(Topic.Rank.EMERGENCY);
    }

    /** What it begins with, for a person who could not read that; empty outside an emergency. */
    Optional<String> first() {
        return replies().flatMap(_ -> heaviest()).map(Map.Entry::getValue);
    }

    /** Where a text about a topic leads inside it, if anywhere. A person who asks for another language has read nothing yet. */
    Optional<String> lead(Topic topic) {
        return topic == Topic.LANGUAGE
                ? first()
                : replies().map(it -> it.topics().get(topic));
    }

    private Optional<Map.Entry<Topic, String>> heaviest() {
        String file = turn.current().map(Step::topic).orElse("");
        return turn.script().hotline().topics().entrySet().stream()
                .filter(topic -> turn.script().step(topic.getValue()).topic().equals(file))
                .min(Comparator.comparing(topic -> topic.getKey().rank()));
    }

    /** Whether a text says so little that it leads nowhere from here; where a person may be dying nothing says little. */
    boolean guessed(Meaning meaning, float least) {
        boolean little = meaning.phrase().isEmpty() && meaning.certainty() < least;
        return little && replies().isPresent() && rank() != Topic.Rank.DYING;
    }
}
