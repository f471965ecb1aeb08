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

        assertThat(said(Language.EN, Channel.VOICE, tonight, at("03:00"))).startsWith("today, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        EN | VOICE | today, at any time of the night, between 9 at night and 9 in the morning the next day
        EN | TEXT  | today, any time of the night, 9 pm to 9 am the next day
        FR | VOICE | aujourd'hui, à toute heure de la nuit, entre 21 heures et 9 heures le lendemain
        FR | TEXT  | aujourd'hui, toute la nuit, 21 h à 9 h le lendemain
        ES | VOICE | hoy, a cualquier hora de la noche, entre las 9 de la noche y las 9 de la mañana del día siguiente
        ES | TEXT  | hoy, a cualquier hora de la noche, de las 9 pm a las 9 am del día siguiente
        """)
    void a_window_over_midnight_says_that_it_is_the_whole_night(Language language, Channel channel, String words) {
        Window tonight = Window.of(Window.Part.NIGHT, SUNDAY.plusDays(1), at("03:00"), SEATTLE);

        assertThat(said(language, channel, tonight, at("03:00"))).isEqualTo(words);
        assertThat(new WindowWords(EngineInputsFixture.SCRIPT.words(), language, channel).of(tonight, at("03:00")))
                .startsWith(words + ", ");
    }

    @Test
    void an_hour_over_midnight_stays_an_hour() {
        Window hour = Window.of(Window.Part.NEXT_HOUR, SUNDAY.plusDays(1), at("23:40"), SEATTLE);

        assertThat(said(Language.EN, Channel.VOICE, hour, at("23:40")))
                .isEqualTo("within the next hour, until 12 30 in the morning");
    }
}
