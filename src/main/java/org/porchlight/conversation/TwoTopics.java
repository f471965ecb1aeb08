package org.porchlight.conversation;

import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Topic;

/** Asks which of two topics a text is about, where they are nearly as likely. Never where one is an emergency. */
final class TwoTopics {
    private final TurnBuilder turn;
    private final Navigation way;

    TwoTopics(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
    }

    /** Asks; false where a text is about one topic. In a discreet thread none is named. */
    boolean ask(Meaning meaning) {
        Topic one = meaning.topic();
        Topic other = meaning.or().orElse(one);
        if (target(one).equals(target(other)) || !plain(one) || !plain(other)) {
            return false;
        }
        turn.move(
                here -> here.answered(AvailableChoices.EITHER, one.word()).answered(AvailableChoices.OR, other.word()));
        way.go(turn.script().hotline().which());
        return true;
    }

    private String target(Topic topic) {
        return turn.script().hotline().topics().getOrDefault(topic, "");
    }

    private boolean plain(Topic topic) {
        return topic.rank() == Topic.Rank.ORDINARY
                && topic != Topic.UNCLEAR
                && !turn.position().thread().discreet();
    }
}
