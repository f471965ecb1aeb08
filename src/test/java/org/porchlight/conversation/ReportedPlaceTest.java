package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** A report counts for the place that was told; where none was, the line asks which it was, and thanks for nothing. */
class ReportedPlaceTest {
    private static Turn text(Position from, String words) {
        return EngineInputsFixture.step(from, Input.Words.of(words), Channel.TEXT);
    }

    private static String said(Turn turn) {
        return String.join(
                " ", turn.says().stream().map(it -> it.in(Channel.TEXT)).toList());
    }

    private static boolean reports(Turn turn) {
        return turn.promises().stream().anyMatch(Effect.ReportSite.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | no kits    | Which place was it? | Thank
        EN | closed     | Which place was it? | Thank
        FR | ferme      | De quel endroit     | Merci
        ES | sin kits   | ¿Qué lugar era?     | Gracias
        EN | they was closed                | Sorry about that. Which place was it? | Thank
        FR | c'était fermé quand jsuis allé | De quel endroit                       | Merci
        ES | estaba cerrado cuando llegue   | Lo sentimos. ¿Qué lugar era?          | Gracias
        """)
    void before_a_place_was_told_the_line_asks_which_it_was(
            Language language, String words, String asks, String thanks) {
        Position wide = EngineInputsFixture.at("naloxone.wide-text", language, Optional.of("V0A"));
        Turn once = text(wide, words);
        Turn twice = text(once.next(), words);

        assertThat(said(once)).contains(asks).doesNotContain(thanks);
        assertThat(said(twice)).contains(asks).doesNotContain(thanks);
        assertThat(reports(once) || reports(twice)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | no kits
        FR | plus de kits
        ES | sin kits
        """)
    void after_it_the_place_that_is_named_is_told_from_the_first(Language language, String words) {
        Position asked = text(EngineInputsFixture.at("naloxone.wide-text", language, Optional.of("V0A")), words)
                .next();
        Turn told = text(asked, "98101");

        assertThat(told.next().step()).isEqualTo("naloxone.sites");
        assertThat(told.next().listing().index()).isZero();
        assertThat(reports(text(told.next(), words))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | they was closed
        EN | i went there they were closed
        FR | c'était fermé quand jsuis allé
        FR | y'étaient fermés
        ES | fui y estaba cerrado
        ES | estaba cerrado cuando llegue
        """)
    void a_tale_of_having_been_there_is_a_report_of_the_place_that_was_told(Language language, String words) {
        Position told = text(EngineInputsFixture.at("naloxone.where", language, Optional.empty()), "98101")
                .next();

        assertThat(reports(text(told, words))).isTrue();
    }

    private static Turn atNight(Position from, String words) {
        var night = new Facts(
                Instant.parse("2026-11-24T12:00:00Z"),
                Channel.TEXT,
                Optional.of(new Region(Country.US, "WA")),
                true,
                false,
                EngineInputsFixture.ATLAS,
                EngineInputsFixture.NO_CALLS);
        return Engine.step(EngineInputsFixture.SCRIPT, from, Input.Words.of(words), night);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | next  | closed  | it is closed, as told   | Thank
        FR | suite | ferme   | c'est fermé, comme      | Merci
        ES | siguiente | cerrado | no abre, como      | Gracias
        """)
    void closed_is_no_news_of_a_place_that_was_just_told_to_be(
            Language language, String next, String closed, String told, String thanks) {
        Position open = atNight(EngineInputsFixture.at("naloxone.where", language, Optional.empty()), "98101")
                .next();
        assertThat(reports(atNight(open, closed))).as("a box that is open").isTrue();

        Position shut = atNight(open, next).next();
        Turn said = atNight(shut, closed);
        assertThat(shut.listing().index()).isEqualTo(1);
        assertThat(reports(said)).isFalse();
        assertThat(said(said)).contains(told).doesNotContain(thanks);
    }
}
