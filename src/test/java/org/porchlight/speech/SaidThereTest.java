package org.porchlight.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.conversation.EngineInputsFixture;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteNote;
import org.porchlight.script.Words;

/** Clock, zones and notes are said as people who speak the language there say them. */
class SaidThereTest {
    private static final Words WORDS = EngineInputsFixture.SCRIPT.words();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        America/New_York     | Eastern Time      | heure de l'Est           | hora del Este
        America/Toronto      | Eastern Time      | heure de l'Est           | hora del Este
        America/Chicago      | Central Time      | heure du Centre          | hora del Centro
        America/Denver       | Mountain Time     | heure des Rocheuses      | hora de la Montaña
        America/Los_Angeles  | Pacific Time      | heure du Pacifique       | hora del Pacífico
        America/Anchorage    | Alaska Time       | heure de l'Alaska        | hora de Alaska
        Pacific/Honolulu     | Hawaii Time       | heure d'Hawaï            | hora de Hawái
        America/Halifax      | Atlantic Time     | heure de l'Atlantique    | hora del Atlántico
        America/Moncton      | Atlantic Time     | heure de l'Atlantique    | hora del Atlántico
        America/St_Johns     | Newfoundland Time | heure de Terre-Neuve     | hora de Terranova
        America/Phoenix      | Arizona Time      | heure de l'Arizona       | hora de Arizona
        America/Regina       | Saskatchewan Time | heure de la Saskatchewan | hora de Saskatchewan
        America/Whitehorse   | Yukon Time        | heure du Yukon           | hora del Yukón
        America/Puerto_Rico  | Puerto Rico Time  | heure de Porto Rico      | hora de Puerto Rico
        """)
    void a_zone(ZoneId zone, String english, String french, String spanish) {
        assertThat(new WindowWords(WORDS, Language.EN, Channel.VOICE).zone(zone))
                .isEqualTo(english);
        assertThat(new WindowWords(WORDS, Language.FR, Channel.VOICE).zone(zone))
                .isEqualTo(french);
        assertThat(new WindowWords(WORDS, Language.ES, Channel.VOICE).zone(zone))
                .isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        00:00 | midnight              | minuit         | la medianoche
        00:30 | 12 30 in the morning  | 0 heure 30     | las 12 y 30 de la madrugada
        01:00 | 1 in the morning      | 1 heure        | la 1 de la madrugada
        05:00 | 5 in the morning      | 5 heures       | las 5 de la mañana
        12:00 | noon                  | midi           | las 12 del mediodía
        13:15 | 1 15 in the afternoon | 13 heures 15   | la 1 y 15 de la tarde
        18:00 | 6 in the evening      | 18 heures      | las 6 de la tarde
        19:00 | 7 in the evening      | 19 heures      | las 7 de la noche
        21:00 | 9 at night            | 21 heures      | las 9 de la noche
        """)
    void a_time_of_day(LocalTime time, String english, String french, String spanish) {
        assertThat(new ClockWords(WORDS, Language.EN, Channel.VOICE).time(time)).isEqualTo(english);
        assertThat(new ClockWords(WORDS, Language.FR, Channel.VOICE).time(time)).isEqualTo(french);
        assertThat(new ClockWords(WORDS, Language.ES, Channel.VOICE).time(time)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", emptyValue = "", textBlock = """
        Ring the bell.                                        | Ring the bell. | ``         | ``
        fr: Sonnez en haut.                                   | ``             | Sonnez en haut. | ``
        Ring the bell. / fr: Sonnez. / es: Toque el timbre.   | Ring the bell. | Sonnez.    | Toque el timbre.
        ``                                                    | ``             | ``         | ``
        """)
    void a_note_is_said_in_the_persons_language_or_left_out(
            String written, String english, String french, String spanish) {
        SiteNote note = SiteNote.read(written.replace(" / ", " | "));

        assertThat(note.in(Language.EN)).isEqualTo(english);
        assertThat(note.in(Language.FR)).isEqualTo(french);
        assertThat(note.in(Language.ES)).isEqualTo(spanish);
        assertThat(SiteNote.read(note.written())).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        604-555-0142       | 604-555-0142        | 6 0 4, 5 5 5, 0 1 4 2              | 6 0 4, 5 5 5, 0 1 4 2          | 6 0 4, 5 5 5, 0 1 4 2
        (604) 555-0142     | 604-555-0142        | 6 0 4, 5 5 5, 0 1 4 2              | 6 0 4, 5 5 5, 0 1 4 2          | 6 0 4, 5 5 5, 0 1 4 2
        +1 604 555 0142    | 604-555-0142        | 6 0 4, 5 5 5, 0 1 4 2              | 6 0 4, 5 5 5, 0 1 4 2          | 6 0 4, 5 5 5, 0 1 4 2
        206.555.0142 x3    | 206-555-0142 ext. 3 | 2 0 6, 5 5 5, 0 1 4 2, extension 3 | 2 0 6, 5 5 5, 0 1 4 2, poste 3 | 2 0 6, 5 5 5, 0 1 4 2, extensión 3
        514-555-0142 poste 27 | 514-555-0142 ext. 27 | 5 1 4, 5 5 5, 0 1 4 2, extension 2 7 | 5 1 4, 5 5 5, 0 1 4 2, poste 2 7 | 5 1 4, 5 5 5, 0 1 4 2, extensión 2 7
        800 555 0199       | 1-800-555-0199      | 1, 8 0 0, 5 5 5, 0 1 9 9           | 1, 8 0 0, 5 5 5, 0 1 9 9       | 1, 8 0 0, 5 5 5, 0 1 9 9
        211                | 211                 | 2 1 1                              | 2 1 1                          | 2 1 1
        """)
    void a_public_number(String written, String text, String english, String french, String spanish) {
        assertThat(new PublicPhone(WORDS, Language.EN, Channel.TEXT).of(written))
                .isEqualTo(text);
        assertThat(new PublicPhone(WORDS, Language.EN, Channel.VOICE).of(written))
                .isEqualTo(english);
        assertThat(new PublicPhone(WORDS, Language.FR, Channel.VOICE).of(written))
                .isEqualTo(french);
        assertThat(new PublicPhone(WORDS, Language.ES, Channel.VOICE).of(written))
                .isEqualTo(spanish);
    }
}
