package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Heard;
import org.porchlight.exchange.Phone;

/**
 * Asking for a call back takes a caller with two minutes of credit three answers: when, a name, done. Times are the
 * caller's, as the exchange counts them; keys are pressed when their option has been said.
 */
class AskedInTimeTest {
    private static LineFixture line;

    @BeforeAll
    static void open() {
        line = new LineFixture("2026-11-23T18:00:00Z");
        line.crowd(20);
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @ParameterizedTest
    @CsvSource({"en, '', A person will try to call you", "fr, 7, Une personne va essayer", "es, 8, Una persona tratará"
    })
    void by_voice_the_promise_is_heard_within_75_seconds_of_the_answer(String language, String key, String promise) {
        Call call = line.exchange().phone("+12065550142").call(LineFixture.HOTLINE);
        if (!key.isEmpty()) {
            call.pressAtOnce(key);
        }

        press(call, "3");
        assertThat(call.said()).as("a jail hears, before anything else").containsIgnoringCase("8.");
        press(call, "1");
        press(call, "1");
        press(call, "1");

        Heard.Sentence promised = lines(call).getFirst();
        assertThat(promised.words()).startsWith(promise);
        assertThat(promised.at()).as(language).isLessThan(Duration.ofSeconds(75));
    }

    @ParameterizedTest
    @CsvSource({
        "call me, A person will try",
        "appelez-moi, Une personne va essayer",
        "llámenme, Una persona va a tratar"
    })
    void by_text_the_fourth_message_is_answered_with_the_promise(String first, String promise) {
        Phone phone = line.exchange().phone("+12065550143");

        List.of(first, "1", "1").forEach(text -> phone.text(LineFixture.HOTLINE, text));
        assertThat(phone.inbox().getLast().body()).doesNotContain(promise);
        phone.text(LineFixture.HOTLINE, "1");

        assertThat(phone.inbox().getLast().body()).startsWith(promise);
    }

    /** Presses a key when its option has been said. */
    private static void press(Call call, String key) {
        List<Heard> heard = call.heard();
        int from = heard.size() - call.latest().size();
        int option = IntStream.range(from, heard.size())
                .filter(i -> heard.get(i) instanceof Heard.Sentence said
                        && said.words().endsWith(" " + key + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " isn't offered: " + call.said()));
        call.pressDuring(option + 1, key);
    }

    private static List<Heard.Sentence> lines(Call call) {
        return call.latest().stream()
                .filter(Heard.Sentence.class::isInstance)
                .map(Heard.Sentence.class::cast)
                .toList();
    }
}
