package org.porchlight.conversation;

import java.time.Duration;
import org.porchlight.messaging.Channel;

/** How long what was said by text still counts. A phone may be in other hands by then. A call has no such limit. */
public final class TextExpiry {
    /** After this a question is closed, and a bare digit gets the menu, never a past detail. */
    public static final Duration QUESTION = Duration.ofMinutes(20);

    /** After this the language and the place are forgotten too. */
    public static final Duration MEMORY = Duration.ofHours(4);

    private TextExpiry() {}

    /** What is left of a position at this moment. */
    static Position after(Position position, Facts facts) {
        if (facts.channel() == Channel.VOICE) {
            return position;
        }
        Duration since = Duration.between(position.contact().issued(), facts.now());
        if (since.compareTo(MEMORY) >= 0) {
            return position.forgotten();
        }
        return since.compareTo(QUESTION) >= 0 ? position.afresh() : position;
    }
}
