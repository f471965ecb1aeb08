package org.porchlight.conversation;

import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Phrase;

/** A prompt being said: the phrase, what fills its gaps, and whether the voice takes its time. */
public record Utterance(Phrase phrase, Map<String, String> values, boolean slow) {
    /** The words, with pauses still marked as {@link Phrase#PAUSE} for the voice. */
    public String in(Channel channel) {
        return phrase.in(channel, values);
    }

    Utterance slowly() {
        return new Utterance(phrase, values, true);
    }
}
