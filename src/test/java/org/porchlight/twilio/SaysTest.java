package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.voice.Say;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;
import org.porchlight.speech.Utterance;

/** What is prepared and filled later is what the SDK would write. */
class SaysTest {
    private final Says says = new Says(LineFixture.script());
    private final Phrase near = LineFixture.script().words().phrase(Language.EN, "naloxone.near");

    @Test
    void a_filled_gap_is_escaped_as_the_sdk_escapes() {
        String town = "Fish & <Chips> > \"Côte d'Or\" 🐟";

        assertThat(near(town, false)).endsWith(sdk("Near " + town + "."));
    }

    @Test
    void control_characters_and_half_pairs_vanish() {
        assertThat(near("A\u0007\ud83d\r\uffffB", false)).endsWith(sdk("Near AB."));
    }

    @Test
    void a_value_may_hold_a_pause() {
        assertThat(near("Troy[2s]", false)).contains("Near Troy<break time=\"2s\"/>.");
    }

    @Test
    void a_value_cannot_open_another_gap() {
        assertThat(near("{place}", false)).contains("Near {place}.");
    }

    @Test
    void slowly_is_slow() {
        assertThat(near("Troy", true)).contains("<prosody rate=\"80%\">Near Troy.</prosody>");
    }

    private String near(String place, boolean slow) {
        return says.of(new Utterance(near, Map.of("place", place), slow));
    }

    private static String sdk(String words) {
        String xml = new Say.Builder(words).build().toXml();
        return xml.substring(xml.indexOf("<Say") + "<Say".length());
    }
}
