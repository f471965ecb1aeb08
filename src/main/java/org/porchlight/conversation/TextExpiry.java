package org.porchlight.conversation;

import java.time.Duration;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Script;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * Says how long a text conversation is remembered: the phone may be in other hands by then. A call has no such limit, but
 * that it promises nothing when its webhook comes hours late.
 */
public final class TextExpiry {
    /** How long a question is open; after that a bare digit gets the menu, never a past detail. */
    public static final Duration QUESTION = Duration.ofMinutes(20);

    /** How long a callback request that is half made waits: as long as the vault keeps what was said for it. */
    public static final Duration REQUEST = Duration.ofMinutes(30);

    /** How long the language and the place are remembered. */
    public static final Duration MEMORY = Duration.ofHours(4);

    /** Nobody stands at a question of a call for so long: what asks for a call back then was asked before. */
    public static final Duration REPEATED = Duration.ofHours(2);

    private TextExpiry() {}

    /**
     * Whether the webhook of a call comes so long after the turn before that it was answered already. By text nothing is
     * open by then.
     */
    static boolean repeated(Channel channel, Duration since) {
        return channel == Channel.VOICE && since.compareTo(REPEATED) >= 0;
    }

    /** How long ago the turn before was taken. */
    static Duration since(Position position, Facts facts) {
        return Duration.between(position.contact().issued(), facts.now());
    }

    /** What is left of a position at this moment. */
    static Position after(Script script, Position position, Facts facts) {
        if (facts.channel() == Channel.VOICE) {
            return position;
        }
        Duration since = since(position, facts);
        if (since.compareTo(MEMORY) >= 0) {
            return position.forgotten(FirstLanguage.of(facts.region()));
        }
        return since.compareTo(QUESTION) < 0
                ? position
                : late(script, position, since).with(position.thread().rested());
    }

    /** What is left when the question is over. */
    private static Position late(Script script, Position position, Duration since) {
        if (since.compareTo(REQUEST) >= 0) {
            return position.afresh();
        } else if (OpenQuestion.ofRequest(script, position)) {
            return position;
        }
        return OpenQuestion.requestLeft(script, position) ? position.at("", position.back()) : position.afresh();
    }
}
