package org.porchlight.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Language;

class SpeakingTimeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Mary had a little lamb                             | 7
        EN | Breathe for them                                   | 3
        EN | Call 9 1 1 now                                     | 5
        EN | Shout their name and rub the middle of the chest   | 12
        EN | If nobody has called, call if you can              | 10
        EN | Someone is not breathing well                      | 8
        EN | Clothes, sides, needed, vial                       | 6
        FR | Appelez le 9 1 1                                   | 7
        FR | Soufflez toutes les 5 secondes                     | 7
        FR | La personne ne se réveille pas                     | 9
        FR | l'autre narine                                     | 3
        FR | la réanimation                                     | 6
        ES | Llame al 9 1 1                                     | 8
        ES | Sople cada 5 segundos                              | 9
        ES | Si la persona no despierta                         | 9
        ES | quien esté ahí, y si hay aguja o frío              | 14
        """)
    void syllables_are_counted_by_the_letters(Language language, String words, int syllables) {
        assertThat(Syllables.of(language, words)).isBetween(syllables - 1, syllables + 1);
    }

    @Test
    void a_sentence_takes_no_less_than_in_the_only_example_of_the_voices_maker() {
        Duration counted = SpeakingTime.of(Language.EN, "Mary had a little lamb.");

        assertThat(counted).isBetween(Duration.ofMillis(1300), Duration.ofMillis(2200));
    }

    @Test
    void pauses_are_as_long_as_they_say() {
        Duration without = SpeakingTime.of(Language.FR, "Soufflez").plus(SpeakingTime.of(Language.FR, "2"));

        assertThat(SpeakingTime.of(Language.FR, "Soufflez [1s] 2 [3s]")).isEqualTo(without.plusSeconds(4));
    }

    @Test
    void punctuation_takes_time() {
        assertThat(SpeakingTime.of(Language.ES, "Sí, no. ¿Y usted?"))
                .isGreaterThan(SpeakingTime.of(Language.ES, "Sí no y usted").plusMillis(600));
    }

    @ParameterizedTest
    @CsvSource({"EN", "FR", "ES"})
    void nothing_takes_no_time(Language language) {
        assertThat(SpeakingTime.of(language, " ")).isZero();
    }
}
