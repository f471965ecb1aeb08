package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Heard;
import org.porchlight.exchange.Speech;

/**
 * People have two minutes of credit, or less. Times are the caller's, as the exchange counts them: syllables at the pace
 * of a voice.
 */
class FirstSecondsTest {
    private static LineFixture line;

    @BeforeAll
    static void open() {
        line = new LineFixture("2026-11-23T18:00:00Z");
    }

    @AfterAll
    static void close() {
        line.close();
    }

    private static Call call() {
        return line.exchange().phone("+12065550142").call(LineFixture.HOTLINE);
    }

    /** A call that goes on in that language, for which its key is pressed as soon as it counts. */
    private static Call in(String key) {
        Call call = call();
        return key.isEmpty() ? call : call.pressAtOnce(key);
    }

    private static List<Heard.Sentence> lines(Call call) {
        return call.latest().stream()
                .filter(Heard.Sentence.class::isInstance)
                .map(Heard.Sentence.class::cast)
                .toList();
    }

    private static Duration over(Heard.Sentence said) {
        return said.at().plus(said.length());
    }

    @ParameterizedTest
    @CsvSource({"'', en-US", "7, fr-CA", "8, es-US"})
    void within_6_seconds_of_the_answer_911_has_been_named(String key, String language) {
        Heard.Sentence emergency = lines(in(key)).getFirst();
        String until = emergency.words().substring(0, emergency.words().indexOf("9 1 1") + "9 1 1".length());

        assertThat(emergency.language()).isEqualTo(language);
        assertThat(emergency.at()).as("nothing comes before it").isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(Speech.spoken(until, language)).isLessThanOrEqualTo(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @CsvSource({"''", "7", "8"})
    void within_15_seconds_the_first_useful_key_has_been_said(String key) {
        Heard.Sentence naloxone = lines(in(key)).stream()
                .filter(said ->
                        said.words().matches(".*\\b1\\.") && !said.words().contains("9 1 1"))
                .findFirst()
                .orElseThrow();

        assertThat(over(naloxone)).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @CsvSource({"''", "7", "8"})
    void with_keys_pressed_at_once_the_first_place_is_told_within_60_seconds(String key) {
        Call call = in(key).pressAtOnce("1").pressAtOnce("98101");
        Heard.Sentence place = lines(call).stream()
                .filter(said -> said.words().contains("Paper Lantern Room"))
                .findFirst()
                .orElseThrow();

        assertThat(over(place)).isLessThanOrEqualTo(Duration.ofSeconds(60));
        assertThat(line.exchange().errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-US, ''", "fr-CA, 7", "es-US, 8"})
    void the_overdose_steps_begin_within_a_breath_of_the_key(String language, String key) {
        Call call = in(key);
        Duration pressed = call.pressAtOnce("9").latest().getFirst().at();
        Heard.Sentence opening = lines(call).getFirst();

        assertThat(opening.at().minus(pressed)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(opening.language()).isEqualTo(language);
        assertThat(opening.words()).contains("9 1 1");
    }
}
