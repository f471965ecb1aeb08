package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.bridge.BridgeTurn;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Manner;

/** What was agreed about a call is heard by the responder before the person's phone rings. */
class BridgeWordsTest {
    @ParameterizedTest
    @CsvSource({"RELAY, bridge.manner.relay", "BRIEF, bridge.manner.brief"})
    void how_the_person_talks_is_said_before_the_key_that_rings(Manner manner, String prompt) {
        List<String> said = whisper(manner);

        assertThat(said).containsSubsequence(prompt, BridgePrompt.FIRST.key(), BridgePrompt.KEYS.key());
        assertThat(whisper(Manner.TALK)).noneMatch(key -> key.startsWith("bridge.manner"));
    }

    private static List<String> whisper(Manner manner) {
        var whisper = new BridgeTurn.Whisper(Language.EN, Optional.empty(), false, manner, 0, false);
        return new BridgeWords(() -> LineFixture.script().words())
                .whisper(Language.EN, whisper, false).stream()
                        .map(it -> it.phrase().key())
                        .toList();
    }
}
