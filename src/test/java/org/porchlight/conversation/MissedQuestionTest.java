package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.speech.Window;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** A question whose answer isn't understood is put again, then with a way out; a request that is half made isn't lost. */
class MissedQuestionTest {
    private static final String NONSENSE = "the grass is green over there";
    private static final List<String> QUESTIONS = List.of(
            "callback.when",
            "callback.message",
            "callback.shows",
            "callback.blocked",
            "callback.text-first",
            "callback.this-phone",
            "callback.other",
            "callback.review",
            "callback.ask-withdraw",
            "stop.ask",
            "person.offer");

    @ParameterizedTest
    @EnumSource
    void the_same_question_again_then_with_a_way_out_then_people(Language language) {
        for (String step : QUESTIONS) {
            Position here = EngineInputsFixture.at(step, language, Optional.empty());

            Turn first = text(here, NONSENSE);
            Turn second = text(first.next(), NONSENSE);
            Turn third = text(second.next(), NONSENSE + "!");

            assertThat(first.next().step()).as(step).isEqualTo(step);
            assertThat(prompts(first).getFirst()).isIn("hotline.unclear", "callback.number-unclear");
            assertThat(first.says()).hasSizeGreaterThan(2);
            assertThat(prompts(second)).contains("hotline.way-out");
            assertThat(second.next().step()).isEqualTo(step);
            assertThat(prompts(third).getFirst()).isIn("hotline.unclear", "callback.number-unclear");
            assertThat(third.next().step()).startsWith("person.");
            assertThat(List.of(first, second, third)).allSatisfy(turn -> assertThat(segments(turn))
                    .as(step + Sms.of(texts(turn)))
                    .isLessThanOrEqualTo(Sms.MOST));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, what do you keep about me, privacy.start, back",
        "EN, where can i get narcan, naloxone.where, go on",
        "EN, menu, welcome.menu, BACK",
        "FR, qu'est-ce que vous gardez sur moi, privacy.start, retour",
        "FR, menu, welcome.menu, continuer",
        "ES, qué guardan de mí, privacy.start, volver",
        "ES, menu, welcome.menu, atrás"
    })
    void another_question_is_answered_and_the_request_gone_on_with(
            Language language, String other, String step, String back) {
        for (String question : List.of("callback.message", "callback.shows", "callback.review")) {
            Turn between = text(EngineInputsFixture.at(question, language, Optional.empty()), other);
            Turn again = text(between.next(), back);

            assertThat(between.next().step()).isEqualTo(step);
            assertThat(prompts(between)).contains("hotline.hint-waiting").doesNotContain("hotline.hint");
            assertThat(again.next().step()).isEqualTo(question);
            assertThat(again.next().answers()).containsKey("window");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "thanks", "hello", "bonjour", "merci", "hola", "gracias", "ok", "👍 👎"})
    void a_courtesy_is_no_answer_and_loses_nothing(String courtesy) {
        Turn turn = text(EngineInputsFixture.at("callback.when", Language.EN, Optional.empty()), courtesy);

        assertThat(turn.next().step()).isEqualTo("callback.when");
        assertThat(prompts(turn)).contains("callback.when");
    }

    @ParameterizedTest
    @CsvSource({"EN, français, FR", "EN, espanol, ES", "FR, english, EN", "ES, en français, FR"})
    void another_language_asks_the_same_in_it(Language language, String name, Language other) {
        Turn turn = text(EngineInputsFixture.at("callback.review", language, Optional.empty()), name);

        assertThat(turn.next().step()).isEqualTo("callback.review");
        assertThat(turn.next().language()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Simon", "Dale", "Nelly", "my mom", "Will", "Sol", "mi jefe", "le patron"})
    void any_word_may_be_one_to_ask_for(String word) {
        Turn turn = text(EngineInputsFixture.at("callback.word-written", Language.EN, Optional.empty()), word);

        assertThat(turn.promises()).hasSize(1).first().isInstanceOf(Effect.Draft.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"he isnt breathing", "OD", "il respire pas", "no respira", "i want to kill myself", "911"})
    void an_emergency_beats_every_question(String words) {
        for (String step : QUESTIONS) {
            Turn turn = text(EngineInputsFixture.at(step, Language.EN, Optional.empty()), words);
            assertThat(turn.next().step()).as(step).matches("(overdose|suicide)\\..*");
            assertThat(turn.promises()).isEmpty();
        }
    }

    private static Turn text(Position position, String words) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        LocalDate today = LocalDate.ofInstant(facts.now(), ZoneOffset.UTC);
        List<Window> windows = List.of(
                Window.of(Window.Part.EVENING, today, facts.now(), ZoneOffset.UTC),
                Window.of(Window.Part.MORNING, today.plusDays(1), facts.now(), ZoneOffset.UTC));
        Position here = position.turned(facts.now().minus(Duration.ofMinutes(1)));
        return Engine.step(
                EngineInputsFixture.SCRIPT,
                here,
                Input.Words.of(words),
                new Facts(
                        facts.now(),
                        Channel.TEXT,
                        facts.region(),
                        true,
                        false,
                        facts.atlas(),
                        new CallbackOffer(() -> windows, ZoneOffset.UTC, "01", false)));
    }

    private static int segments(Turn turn) {
        return Segments.of(Sms.of(texts(turn))).count();
    }

    private static List<String> texts(Turn turn) {
        return turn.says().stream().map(it -> it.in(Channel.TEXT)).toList();
    }

    private static List<String> prompts(Turn turn) {
        return turn.says().stream().map(it -> it.phrase().key()).toList();
    }
}
