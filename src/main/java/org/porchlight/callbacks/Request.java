package org.porchlight.callbacks;

import java.util.Optional;
import java.util.UUID;
import org.porchlight.conversation.Window;
import org.porchlight.messaging.Language;

/**
 * What the desk shows of one request: no number, no topic, and nothing of when it was asked.
 *
 * @param word the one to ask for, which is never printed
 * @param message whether a message may be left
 * @param textFirst whether texts are allowed
 * @param own whether they asked from the number themselves
 * @param tries how often the person was rung
 * @param window in which they may be rung
 * @param asking what they were asked by text, and said
 */
public record Request(
        UUID id,
        Language language,
        Optional<String> word,
        boolean message,
        boolean textFirst,
        boolean own,
        boolean practice,
        int tries,
        Window window,
        Standing standing,
        Asking asking) {
    /** One whom nobody has asked by text. */
    public Request(
            UUID id,
            Language language,
            Optional<String> word,
            boolean message,
            boolean textFirst,
            boolean own,
            boolean practice,
            int tries,
            Window window,
            Standing standing) {
        this(id, language, word, message, textFirst, own, practice, tries, window, standing, Asking.NONE);
    }

    /** Whether they are to say that now is good before anybody rings them. */
    public boolean asksFirst() {
        return textFirst && own && !practice;
    }

    @Override
    public String toString() {
        return "Request[id=" + id + "]";
    }
}
