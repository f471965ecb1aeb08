package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Whoever was told a place may ask when it is open, on which day they like, and is told nothing else in its stead. */
class HoursOfADayTest {
    /** A Monday, 10 in the morning in Seattle; the Thursday after it is a holiday. */
    private static final Instant NOW = EngineInputsFixture.NOW;

    private static Turn step(Position from, Input input, Channel channel) {
        var facts = new Facts(
                NOW,
                channel,
                Optional.of(new Region(Country.US, "WA")),
                true,
                false,
                EngineInputsFixture.ATLAS,
                EngineInputsFixture.NO_CALLS);
        return Engine.step(EngineInputsFixture.SCRIPT, from, input, facts);
    }

    private static Turn text(Position from, String words) {
        return step(from, Input.Words.of(words), Channel.TEXT);
    }

    private static Position told(Language language) {
        return text(EngineInputsFixture.at("naloxone.where", language, Optional.empty()), "98101")
                .next();
    }

    private static String said(Turn turn, Channel channel) {
        return turn.says().stream().map(it -> it.in(channel)).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | is it open sunday             | Paper Lantern Room. Sunday: closed.
        EN | open tomorrow?                | Paper Lantern Room. Tuesday: 9 am to 5 pm.
        EN | and wednesday                 | Paper Lantern Room. Wednesday: 9 am to 5 pm.
        EN | sat or sun                    | Paper Lantern Room. Saturday and Sunday: closed.
        EN | weekend?                      | Paper Lantern Room. Saturday and Sunday: closed.
        EN | are they open on thursday     | Paper Lantern Room. Thursday: closed.
        EN | what time do they close tonight | Paper Lantern Room. Monday: 9 am to 5 pm.
        EN | are they closed on fridays    | Paper Lantern Room. Friday: 9 am to 5 pm.
        FR | demain c'est ouvert?          | Paper Lantern Room. Mardi : de 9 h à 17 h.
        FR | pis dimanche                  | Paper Lantern Room. Dimanche : fermé.
        FR | c tu ouvert samedi            | Paper Lantern Room. Samedi : fermé.
        FR | la fin de semaine?            | Paper Lantern Room. Samedi et dimanche : fermé.
        FR | est-ce que c'est ouvert ce soir | Paper Lantern Room. Lundi : de 9 h à 17 h.
        ES | a que hora abren el sabado    | Paper Lantern Room. Sábado: cerrado.
        ES | mañana abren?                 | Paper Lantern Room. Martes: de las 9 am a las 5 pm.
        ES | el domingo?                   | Paper Lantern Room. Domingo: cerrado.
        ES | abren el fin de semana        | Paper Lantern Room. Sábado y domingo: cerrado.
        ES | esta abierto el viernes       | Paper Lantern Room. Viernes: de las 9 am a las 5 pm.
        """)
    void a_day_that_is_named_is_told(Language language, String words, String hours) {
        Turn turn = text(told(language), words);

        assertThat(turn.says().getFirst().in(Channel.TEXT)).isEqualTo(hours);
        assertThat(turn.promises()).noneMatch(Effect.ReportSite.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | open late?                    | Monday to Wednesday: 9 am to 5 pm. Thursday: closed. Friday: 9 am to 5 pm. Saturday and Sunday: closed.
        EN | hours                         | Monday to Wednesday: 9 am to 5 pm. Thursday: closed. Friday: 9 am to 5 pm. Saturday and Sunday: closed.
        EN | when do they open             | Monday to Wednesday: 9 am to 5 pm. Thursday: closed. Friday: 9 am to 5 pm. Saturday and Sunday: closed.
        FR | c'est quoi les heures         | Lundi à mercredi : de 9 h à 17 h. Jeudi : fermé. Vendredi : de 9 h à 17 h. Samedi et dimanche : fermé.
        FR | ils ferment à quelle heure    | Lundi à mercredi : de 9 h à 17 h. Jeudi : fermé. Vendredi : de 9 h à 17 h. Samedi et dimanche : fermé.
        ES | horario                       | De lunes a miércoles: de las 9 am a las 5 pm. Jueves: cerrado. Viernes: de las 9 am a las 5 pm. Sábado y domingo: cerrado.
        ES | a que hora cierran            | De lunes a miércoles: de las 9 am a las 5 pm. Jueves: cerrado. Viernes: de las 9 am a las 5 pm. Sábado y domingo: cerrado.
        """)
    void without_a_day_the_week_is_told_in_two_segments(Language language, String words, String hours) {
        Turn turn = text(told(language), words);

        assertThat(turn.says().getFirst().in(Channel.TEXT)).isEqualTo("Paper Lantern Room. " + hours);
        assertThat(Segments.of(Sms.of(List.of(said(turn, Channel.TEXT)))).count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void the_next_place_answers_for_itself_and_so_does_the_next_day() {
        Position box = text(told(Language.EN), "next").next();
        Turn week = text(box, "hours");
        assertThat(said(week, Channel.TEXT)).contains("Heron Corner Box. Every day: at any hour.");

        Turn table = text(text(week.next(), "next").next(), "saturday?");
        assertThat(said(table, Channel.TEXT)).contains("Quince Street Table. Saturday: 10 am to 2 pm.");
        assertThat(said(text(table.next(), "and friday?"), Channel.TEXT))
                .contains("Quince Street Table. Friday: closed.");
        assertThat(said(text(table.next(), "again"), Channel.TEXT)).contains("Saturday: 10 am to 2 pm.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        91101 | wednesday? | Orangewood Room. Wednesday: noon to 8 pm, else call first.
        08102 | saturday?  | Ferryman Table. Saturday: call first.
        30030 | monday?    | Magnolia Porch. Monday: we don't know the hours.
        """)
    void what_only_a_call_settles_is_never_told_as_open(String zip, String words, String hours) {
        Position near = text(EngineInputsFixture.at("naloxone.where", Language.EN, Optional.empty()), zip)
                .next();
        String name = hours.substring(0, hours.indexOf('.'));
        for (int place = 0; place < 12 && !said(again(near), Channel.TEXT).contains(name); place++) {
            near = text(near, "next").next();
        }

        assertThat(said(text(near, words), Channel.TEXT)).contains(hours);
    }

    private static Turn again(Position at) {
        return text(at, "again");
    }

    @ParameterizedTest
    @CsvSource({"EN,hours of each day", "FR,heures de chaque jour", "ES,horario de cada día"})
    void a_caller_hears_the_week_by_two_keys(Language language, String offered) {
        Position list = step(
                        EngineInputsFixture.at("naloxone.zip", language, Optional.empty()),
                        new Input.Keys("98101"),
                        Channel.VOICE)
                .next();
        Turn some = step(list, new Input.Keys("4"), Channel.VOICE);
        Turn week = step(some.next(), new Input.Keys("5"), Channel.VOICE);

        assertThat(said(some, Channel.VOICE)).contains(offered);
        assertThat(week.next().step()).isEqualTo("naloxone.week");
        assertThat(said(week, Channel.VOICE)).contains("Paper Lantern Room");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | it was closed sunday
        EN | its not open
        EN | anything open now?
        ES | no esta abierto
        EN | i went tuesday and it was closed
        FR | c'était fermé hier
        ES | fui el lunes y estaba cerrado
        """)
    void a_visit_asks_for_no_hours(Language language, String words) {
        assertThat(text(told(language), words).next().step()).isNotEqualTo("naloxone.week");
    }

    @ParameterizedTest
    @CsvSource({"EN,hours", "FR,heures", "ES,horario"})
    void before_a_place_was_told_it_is_asked_for(Language language, String words) {
        Position menu = EngineInputsFixture.at("welcome.menu", language, Optional.empty());

        assertThat(text(menu, words).next().step()).isEqualTo("naloxone.where");
    }
}
