package org.porchlight.script;

import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/**
 * One option of a menu or of a list.
 *
 * @param to a step, or one of {@link Target}
 * @param say the prompt that names it; its words are what a texter may write instead of the key
 * @param only the one channel in which it is offered
 * @param keep a closed answer to remember, {@code question.answer}
 * @param language the language that choosing it switches to, in which it is also offered
 * @param answer what it is the answer for, in whatever words people say yes, no or not now
 */
public record Option(
        String to,
        String say,
        Optional<Channel> only,
        Optional<String> keep,
        Optional<Language> language,
        Optional<Answer> answer,
        SourcePosition at) {
    /** What an option may be the answer for. */
    public enum Answer {
        YES,
        NO,
        LATER
    }

    /** Stands for an option that was not written whole. */
    static Option leadingNowhere(SourcePosition at) {
        return new Option(Target.AGAIN, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    /** Whether it is offered in that channel. */
    public boolean in(Channel channel) {
        return only.isEmpty() || only.get() == channel;
    }
}
