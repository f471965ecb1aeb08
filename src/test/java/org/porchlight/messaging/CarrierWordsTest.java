package org.porchlight.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.messaging.CarrierWords.CarrierAct.HELP;
import static org.porchlight.messaging.CarrierWords.CarrierAct.START;
import static org.porchlight.messaging.CarrierWords.CarrierAct.STOP;

import java.util.List;
import org.junit.jupiter.api.Test;

class CarrierWordsTest {
    @Test
    void the_provider_acts_on_its_words_alone_in_any_case() {
        for (String word : "STOP StopAll unsubscribe CANCEL End quit REVOKE optout".split(" ")) {
            assertThat(CarrierWords.of(word)).as(word).contains(STOP);
        }
        for (String word : "START yes Unstop".split(" ")) {
            assertThat(CarrierWords.of(word)).as(word).contains(START);
        }
        assertThat(CarrierWords.of(" help\n")).contains(HELP);
        assertThat(CarrierWords.of("Info")).contains(HELP);
    }

    @Test
    void nothing_else_is_a_word_of_the_provider() {
        for (String other : List.of("", "STOP please", "stop.", "ARRET", "ARRÊT", "ALTO", "PARAR", "shop", "sí")) {
            assertThat(CarrierWords.of(other)).as(other).isEmpty();
        }
    }

    @Test
    void with_punctuation_it_is_meant_all_the_same() {
        for (String text : List.of("STOP", "stop.", "Stop!!", "\"end\"", "S.T.O.P")) {
            assertThat(CarrierWords.meant(text, Wording.tokens(text))).as(text).contains(STOP);
        }
        assertThat(CarrierWords.meant("Start!", Wording.tokens("Start!"))).contains(START);
        for (String other : List.of("", "!", "stop using", "the end", "arret")) {
            assertThat(CarrierWords.meant(other, Wording.tokens(other)))
                    .as(other)
                    .isEmpty();
        }
    }
}
