package org.porchlight;

import org.porchlight.exchange.Call;
import org.porchlight.exchange.Heard;
import org.porchlight.messaging.Language;

/** Calls of people in an emergency. */
final class EmergencyCallFixture {
    private EmergencyCallFixture() {}

    /** The key that changes to a language. */
    static String key(Language language) {
        return switch (language) {
            case EN -> "6";
            case FR -> "7";
            case ES -> "8";
        };
    }

    /** How a voice's language is called. */
    static String tag(Language language) {
        return switch (language) {
            case EN -> "en-US";
            case FR -> "fr-CA";
            case ES -> "es-US";
        };
    }

    /** A call that goes on in that language, for which its key is pressed as soon as it counts. */
    static Call in(Language language, LineFixture line) {
        Call call = line.exchange().phone("+12065550142").call(LineFixture.HOTLINE);
        return language == Language.EN ? call : call.pressAtOnce(key(language));
    }

    /** What is heard from the last key on by somebody who does nothing for that many seconds. */
    static SecondsHeardFixture listening(Call call, double seconds) {
        int key = call.heard().size() - 1;
        while (!(call.heard().get(key) instanceof Heard.Pressed)) {
            key--;
        }
        double until = call.heard().get(key).at().toMillis() / 1000.0 + seconds;
        while (call.elapsed().toMillis() / 1000.0 < until && !call.isOver()) {
            call.silence();
        }
        return SecondsHeardFixture.since(key, call);
    }
}
