package org.porchlight.conversation;

import java.time.Duration;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Script;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * Says how long a text conversation is remembered: the phone may be in other hands by then. A call has no such limit.
 */
public final class TextExpiry {
    /** How long a question is open; after that a bare digit gets the menu, never a past detail. */
    public static final Duration QUESTION = Duration.ofMinutes(20);

    /** How long a callback request that is half made waits: as long as the vault keeps what was said for it. */
    public static final Duration REQUEST = Duration.ofMinutes(30);

    /** How long the language and the place are remembered. */
    public static final Duration MEMORY = Duration.ofHours(4);

    private TextExpiry() {}

    /** What is left of a position at this moment. */
    static Position after(Script script, Position position, Facts facts) {
        if (facts.channel() == Channel.VOICE) {
            return position;
        }
        Duration since = Duration.between(position.contact().issued(), facts.now());
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
