package org.porchlight.speech;

import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Phrase;

/** A prompt as it is said in one turn: the phrase, what fills its gaps, and whether the voice takes its time. */
public record Utterance(Phrase phrase, Map<String, String> values, boolean slow) {
    /** The words, with pauses still marked as {@link Phrase#PAUSE} for the voice. */
    public String in(Channel channel) {
        return phrase.in(channel, values);
    }

    /** Whether every gap has a value. What has not must be neither said nor texted. */
    public boolean whole(Channel channel) {
        return values.keySet().containsAll(phrase.gaps(channel));
    }

    /** False if the prompt is silent in this channel, or all that it was to tell is nothing, such as a site's note. */
    public boolean tells(Channel channel) {
        Set<String> gaps = phrase.gaps(channel);
        boolean nothing = !gaps.isEmpty()
                && whole(channel)
                && gaps.stream().map(values::get).allMatch(String::isBlank);
        return !nothing && !phrase.words(channel).isEmpty();
    }

    public Utterance slowly() {
        return new Utterance(phrase, values, true);
    }
}
