package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Language;
import org.porchlight.speech.Window;
import org.porchlight.web.PageWords;

/** What the pages call the windows that callers are offered. */
class MomentsTest {
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private static Instant on(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SEATTLE).toInstant();
    }

    private static String offered(Language language, Window window, Instant now) {
        PageWords words =
                PageWords.all("/words/console", "/words/desk", "/words/sites").get(language);
        return new Moments(words, SEATTLE, now).offered(window);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Today, at night, until 9:00 AM
        FR | Aujourd’hui, la nuit, jusqu’à 9 h 00
        ES | Hoy, de noche, hasta las 9:00 a.m.
        """)
    void the_night_that_began_on_friday_lies_on_saturday_morning(Language language, String words) {
        Instant now = on(FRIDAY.plusDays(1), 3);
        Window whole = Window.of(Window.Part.NIGHT, FRIDAY, now, SEATTLE);

        assertThat(offered(language, whole, now)).isEqualTo(words);
        assertThat(offered(language, new Window(whole.part(), FRIDAY, now, whole.until(), SEATTLE), now))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Today, at night
        FR | Aujourd’hui, la nuit
        ES | Hoy, de noche
        """)
    void the_night_that_begins_today_is_todays(Language language, String words) {
        Instant now = on(FRIDAY, 14);

        assertThat(offered(language, Window.of(Window.Part.NIGHT, FRIDAY, now, SEATTLE), now))
                .isEqualTo(words);
        assertThat(offered(language, Window.of(Window.Part.NIGHT, FRIDAY, now, SEATTLE), on(FRIDAY, 22)))
                .isEqualTo(words);
    }
}
