package org.porchlight.speech;

import static org.porchlight.speech.ConversationPrompt.KILOMETRES_HALF;
import static org.porchlight.speech.ConversationPrompt.KILOMETRES_MANY;
import static org.porchlight.speech.ConversationPrompt.KILOMETRES_NEAR;
import static org.porchlight.speech.ConversationPrompt.KILOMETRES_ONE;
import static org.porchlight.speech.ConversationPrompt.MILES_HALF;
import static org.porchlight.speech.ConversationPrompt.MILES_MANY;
import static org.porchlight.speech.ConversationPrompt.MILES_NEAR;
import static org.porchlight.speech.ConversationPrompt.MILES_ONE;

import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.places.Site;
import org.porchlight.script.Words;

/** Says how far a site is, in the measure of its country, rounded as people round. */
record DistanceWords(Words words, Language language, Channel channel) {
    private static final double KILOMETRES_A_MILE = 1.609344;

    String of(Site site) {
        boolean miles = site.country() == Country.US;
        double units = miles ? site.kilometres() / KILOMETRES_A_MILE : site.kilometres();
        if (units < 0.3) {
            return say(miles ? MILES_NEAR : KILOMETRES_NEAR, Map.of());
        } else if (units < 0.75) {
            return say(miles ? MILES_HALF : KILOMETRES_HALF, Map.of());
        } else if (units < 1.5) {
            return say(miles ? MILES_ONE : KILOMETRES_ONE, Map.of());
        }
        return say(miles ? MILES_MANY : KILOMETRES_MANY, Map.of("n", Long.toString(Math.round(units))));
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
