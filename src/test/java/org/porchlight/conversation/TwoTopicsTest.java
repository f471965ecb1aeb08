package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Hotline;
import org.porchlight.script.Words;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Topic;

/** Where a text may be about two things the person is asked which, never where one of them is an emergency. */
class TwoTopicsTest {
    private static final Hotline HOTLINE = EngineInputsFixture.SCRIPT.hotline();

    private static Turn asked(Language language, Topic one, Topic other, boolean discreet) {
        Position position = Position.begin("contact", language, EngineInputsFixture.NOW);
        position = position.with(position.thread().inTheirLanguage().discreet(discreet));
        var turn = new TurnBuilder(EngineInputsFixture.SCRIPT, EngineInputsFixture.facts(Channel.TEXT), position);
        var meaning = new Meaning(Optional.of(language), one, 0.3f, Optional.of(other), List.of(), Optional.empty());
        boolean taken = new TwoTopics(turn, new Navigation(turn, new StepRunner(turn))).ask(meaning);
        return taken ? turn.turn() : Turn.nothing(position);
    }

    private static String sent(Turn turn) {
        return Sms.of(turn.says().stream().map(it -> it.in(Channel.TEXT)).toList());
    }

    private static String name(Language language, Topic topic) {
        return EngineInputsFixture.SCRIPT
                .words()
                .phrase(language, Words.topic(topic))
                .in(Channel.TEXT, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void the_short_names_of_both_and_the_menu_are_offered(Language language) {
        Turn turn = asked(language, Topic.NALOXONE, Topic.SUPPLIES, false);

        assertThat(sent(turn))
                .contains("1 " + name(language, Topic.NALOXONE), "2 " + name(language, Topic.SUPPLIES), "3 ", "MENU");
        assertThat(next(turn, "1").next().step()).isEqualTo("naloxone.where");
        assertThat(next(turn, "2").next().step()).isEqualTo("questions.supplies");
        assertThat(next(turn, "3").next().step()).isEqualTo("welcome.menu");
        assertThat(next(turn, name(language, Topic.SUPPLIES)).next().step()).isEqualTo("questions.supplies");
    }

    private static Turn next(Turn turn, String words) {
        return EngineInputsFixture.step(turn.next(), Input.Words.of(words), Channel.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, no id",
        "EN, i dont have id",
        "EN, no id needed",
        "EN, open now",
        "FR, pas de carte",
        "FR, sans carte",
        "ES, sin identificacion",
        "ES, no tengo identificacion"
    })
    void what_is_wished_of_a_place_answers_it_too(Language language, String words) {
        for (Topic other : List.of(Topic.SUPPLIES, Topic.RIGHTS, Topic.NEEDS)) {
            Turn turn = next(asked(language, Topic.NALOXONE, other, false), words);
            assertThat(turn.next().step()).isEqualTo("naloxone.where");
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_two_fit_a_text_and_their_keys_lead_on(Language language) {
        var wrong = new ArrayList<String>();
        for (Topic one : Topic.values()) {
            for (Topic other : Topic.values()) {
                Turn turn = asked(language, one, other, false);
                if (!turn.says().isEmpty()) {
                    boolean leads = next(turn, "1").says().size() > 0
                            && next(turn, "2").says().size() > 0;
                    if (Segments.of(sent(turn)).count() > 2 || !leads) {
                        wrong.add(sent(turn));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_asked_beside_an_emergency_or_what_is_only_asked(Topic topic) {
        if (topic.rank() != Topic.Rank.ORDINARY || topic == Topic.UNCLEAR) {
            assertThat(asked(Language.EN, topic, Topic.NALOXONE, false).says()).isEmpty();
            assertThat(asked(Language.EN, Topic.NALOXONE, topic, false).says()).isEmpty();
        }
        assertThat(asked(Language.EN, topic, topic, false).says()).isEmpty();
        assertThat(asked(Language.EN, topic, Topic.NALOXONE, true).says()).isEmpty();
        assertThat(HOTLINE.topics().containsKey(topic)).isEqualTo(topic != Topic.UNCLEAR);
    }
}
