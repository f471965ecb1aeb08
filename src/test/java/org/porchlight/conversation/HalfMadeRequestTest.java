package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.conversation.AnswerExamplesFixture.Example;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** A call that is being asked for can be given up in a person's own words, and what they ask on the way is answered. */
class HalfMadeRequestTest {
    private static Stream<String> questions() {
        return Stream.of(
                "callback.when",
                "callback.message",
                "callback.shows",
                "callback.text-first",
                "callback.word-written",
                "callback.this-phone",
                "callback.other",
                "callback.review");
    }

    static Stream<Example> givenUp() {
        return AnswerExamplesFixture.of("half-made").filter(it -> it.means().equals("given-up"));
    }

    static Stream<Example> asides() {
        return AnswerExamplesFixture.of("half-made").filter(it -> !it.means().equals("given-up"));
    }

    private static Turn at(String step, Example example) {
        Position position = EngineInputsFixture.at(step, language(example), Optional.empty());
        return EngineInputsFixture.step(position, Input.Words.of(example.text()), Channel.TEXT);
    }

    private static Language language(Example example) {
        return Language.ofCode(example.at()).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("givenUp")
    void is_given_up_at_every_question_and_never_as_a_name(Example example) {
        questions().forEach(step -> {
            Turn turn = at(step, example);
            assertThat(turn.next().step()).as("%s at %s", example, step).isEqualTo("callback.not-now");
            assertThat(turn.promises()).as("%s at %s", example, step).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asides")
    void what_is_asked_beside_a_question_is_answered_and_the_question_comes_again(Example example) {
        questions().filter(step -> !step.equals("callback.when")).forEach(step -> {
            Turn turn = at(step, example);
            assertThat(turn.says().getFirst().phrase().key())
                    .as("%s at %s", example, step)
                    .isEqualTo("callback." + example.means());
            assertThat(turn.next().step()).isEqualTo(step);
            assertThat(turn.promises()).isEmpty();
        });
        if (example.means().equals("why")) {
            Turn turn = at("naloxone.where", example);
            assertThat(turn.says()).extracting(it -> it.phrase().key()).startsWith("naloxone.why", "naloxone.where");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forrest", "Will", "Hope", "Nova", "auntie jo", "le gars du 2e", "Noé"})
    void a_name_stays_one(String name) {
        Position position = EngineInputsFixture.at("callback.word-written", Language.EN, Optional.empty());
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(name), Channel.TEXT);
        assertThat(turn.promises()).as(name).singleElement().isInstanceOf(Effect.Draft.class);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, yes",
        "EN, ok",
        "EN, whatever",
        "EN, idc",
        "FR, oui",
        "FR, n'importe",
        "FR, peu importe",
        "ES, si",
        "ES, da igual",
        "ES, cualquiera"
    })
    void who_does_not_care_for_a_name_is_asked_for_by_none(Language language, String text) {
        Position position = EngineInputsFixture.at("callback.word-written", language, Optional.empty());
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(text), Channel.TEXT);
        assertThat(turn.next().step()).isEqualTo("callback.review");
        assertThat(turn.promises()).isEmpty();
    }

    @Test
    void the_option_of_the_stop_question_stops_by_its_name_and_key() {
        for (String words : new String[] {"1", "1 NO MORE", "NO MORE", "yes", "PLUS AUCUN", "YA NO"}) {
            Position position = EngineInputsFixture.at("stop.ask", Language.EN, Optional.empty());
            Turn turn = EngineInputsFixture.step(position, Input.Words.of(words), Channel.TEXT);
            assertThat(turn.promises()).as(words).singleElement().isInstanceOf(Effect.StopTexts.class);
            assertThat(turn.says()).extracting(it -> it.phrase().key()).containsExactly("stop.done");
        }
    }
}
