package org.porchlight.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.conversation.EngineInputsFixture;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/** A window is spoken of by the day on which it still lies, in every language and channel. */
class WindowWordsTest {
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private static Instant at(String time) {
        return LocalDate.of(2026, 11, 23)
                .atTime(LocalTime.parse(time))
                .atZone(SEATTLE)
                .toInstant();
    }

    private static String said(Language language, Channel channel, Window window, Instant now) {
        return new WindowWords(EngineInputsFixture.SCRIPT.words(), language, channel).choice(window, now);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        EN | VOICE | today, between 3 in the morning and 9 in the morning
        EN | TEXT  | today, 3 am to 9 am
        FR | VOICE | aujourd'hui, entre 3 heures et 9 heures
        FR | TEXT  | aujourd'hui, 3 h à 9 h
        ES | VOICE | hoy, entre las 3 de la madrugada y las 9 de la mañana
        ES | TEXT  | hoy, de las 3 am a las 9 am
        """)
    void the_night_that_began_yesterday_lies_today(Language language, Channel channel, String words) {
        Window whole = Window.of(Window.Part.NIGHT, SUNDAY, at("03:00"), SEATTLE);
        var left = new Window(whole.part(), whole.day(), at("03:00"), whole.until(), SEATTLE);

        assertThat(said(language, channel, left, at("03:00"))).isEqualTo(words);
        assertThat(said(language, channel, whole, at("03:00"))).isEqualTo(words);
    }

    @Test
    void the_night_that_begins_later_lies_on_the_day_on_which_it_begins() {
        Window tonight = Window.of(Window.Part.NIGHT, SUNDAY.plusDays(1), at("03:00"), SEATTLE);

        assertThat(said(Language.EN, Channel.VOICE, tonight, at("03:00")))
                .isEqualTo("today, between 9 at night and 9 in the morning");
        assertThat(said(Language.EN, Channel.VOICE, tonight, at("22:15")))
                .isEqualTo("today, between 10 15 at night and 9 in the morning");
    }
}
