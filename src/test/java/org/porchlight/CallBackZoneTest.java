package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.Phone;

/** Times of a call back are told in the zone of the caller's number, named, while no place is known. */
class CallBackZoneTest {
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
    @CsvSource({
        "+15145550142, en, '', call me, Eastern Time",
        "+15145550143, fr, 7, appelez-moi, heure de l'Est",
        "+13055550142, es, 8, llámenme, hora del Este",
        "+12065550142, en, '', call me, Pacific Time"
    })
    void by_voice_and_by_text_a_number_without_a_place_hears_its_own_zone(
            String number, String language, String key, String text, String zone) {
        Phone phone = line.exchange().phone(number);
        var call = phone.call(LineFixture.HOTLINE);
        if (!key.isEmpty()) {
            call.pressAtOnce(key);
        }
        assertThat(call.pressAtOnce("3").said()).as(language).contains(zone);

        phone.text(LineFixture.HOTLINE, text);
        assertThat(phone.inbox().getLast().body()).contains(zone);
    }
}
