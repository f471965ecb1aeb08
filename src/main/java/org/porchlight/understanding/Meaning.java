package org.porchlight.understanding;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;

/**
 * What a text seems to be about. A guess, whatever its certainty: nothing may be destroyed or promised on it.
 *
 * @param language the language that the words show; empty where they show none
 * @param topic the best first answer; {@link Topic#UNCLEAR} where no topic is certain enough
 * @param certainty of the topic, 0 to 1
 * @param or another topic that is nearly as certain, to be asked for beside the first; never beside an emergency
 * @param guesses the likeliest topics, most likely first, before thresholds
 * @param phrase the phrase that decided against the model's weighing, if one did
 */
public record Meaning(
        Optional<Language> language,
        Topic topic,
        float certainty,
        Optional<Topic> or,
        List<Guess> guesses,
        Optional<String> phrase) {
    /** Of a text that says nothing. */
    static final Meaning NOTHING =
            new Meaning(Optional.empty(), Topic.UNCLEAR, 1, Optional.empty(), List.of(), Optional.empty());

    /** A topic with its share of the likelihood. */
    public record Guess(Topic topic, float certainty) {}

    public Meaning {
        guesses = List.copyOf(guesses);
    }

    /** The same, in a language that other evidence tells where the words show none. */
    public Meaning orIn(Optional<Language> told) {
        return language.isPresent() ? this : new Meaning(told, topic, certainty, or, guesses, phrase);
    }
}
