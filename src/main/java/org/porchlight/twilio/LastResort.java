package org.porchlight.twilio;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Script;

/**
 * Says what a person hears or reads when everything else failed: fixed, in their language, made once at start. It needs
 * no database, no position and no engine, names who to call, and leads back to the beginning.
 */
public final class LastResort {
    private final Map<Language, String> voice = new EnumMap<>(Language.class);
    private final Map<Language, String> text = new EnumMap<>(Language.class);
    private final Map<Language, String> bridge = new EnumMap<>(Language.class);
    private final String standalone;

    public LastResort(Script script, Twiml twiml) {
        for (Language language : Language.values()) {
            var trouble = script.words().phrase(language, TroublePrompt.TROUBLE);
            voice.put(language, twiml.apology(trouble, WebhookPaths.VOICE + "?l=" + language.code()));
            bridge.put(language, twiml.last(script.words().phrase(language, BridgePrompt.TROUBLE)));
            text.put(language, twiml.text(trouble.in(Channel.TEXT, Map.of())));
        }
        this.standalone = twiml.standalone(Arrays.stream(Language.values())
                .map(language -> script.words().phrase(language, TroublePrompt.FALLBACK))
                .toList());
    }

    String voice(Language language) {
        return voice.get(language);
    }

    /** Speaks to a responder who returns a call: nothing of what callers hear, since the person may be on the line. */
    String bridge(Language language) {
        return bridge.get(language);
    }

    String text(Language language) {
        return text.get(language);
    }

    /** Writes TwiML in all languages for the number's fallback address, to be kept on other hosting. */
    public String standalone() {
        return standalone;
    }
}
