package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** While somebody is asked by text whether now is good, what they text is the answer to that, and not to what was before. */
class OpenQuestionTest {
    private static final Instant ASKED = EngineInputsFixture.NOW.minus(Duration.ofMinutes(5));

    private static Turn text(String words, Position position, Optional<Language> asked) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        CallbackOffer calls = new CallbackOffer(List::of, ZoneOffset.UTC, "01", true)
                .asking(asked.map(it -> new CallbackOffer.IsNowGood(it, ASKED)));
        return Engine.step(
                EngineInputsFixture.SCRIPT,
                position,
                Input.Words.of(words),
                new Facts(facts.now(), Channel.TEXT, facts.region(), true, false, facts.atlas(), calls));
    }

    private static Turn answer(String words, Language language) {
        return text(words, Position.begin("contact", Language.EN, EngineInputsFixture.NOW), Optional.of(language));
    }

    private static Position at(String step, Instant issued) {
        return EngineInputsFixture.at(step, Language.EN, Optional.empty()).turned(issued);
    }

    private static Class<?> promise(Turn turn) {
        return turn.promises().isEmpty()
                ? Void.class
                : turn.promises().getFirst().getClass();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.",
                "yes",
                "YES!",
                "yess",
                "Yeah",
                "ok",
                "yes please",
                "yes now",
                "call me",
                "call me now",
                "sure thanks",
                "oui",
                "Oui, d'accord",
                "ouais",
                "maintenant",
                "appelez-moi svp",
                "si",
                "Sí",
                "sí por favor",
                "bueno",
                "llámeme",
                "claro que si"
            })
    void yes_in_any_language(String words) {
        for (Language language : Language.values()) {
            assertThat(promise(answer(words, language))).as(words).isEqualTo(Effect.NowIsGood.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "later",
                "latr",
                "LATER please",
                "not now",
                "no not now",
                "i am at work cant talk",
                "busy",
                "call me later",
                "in an hour",
                "plus tard",
                "plus tard svp",
                "pas maintenant",
                "non, pas maintenant",
                "occupé",
                "luego",
                "más tarde",
                "mas trade",
                "ahora no",
                "ahora no puedo hablar",
                "despues"
            })
    void later_in_any_language(String words) {
        for (Language language : Language.values()) {
            assertThat(promise(answer(words, language))).as(words).isEqualTo(Effect.CallLater.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "no",
                "No.",
                "nope",
                "no thanks",
                "NO CALL",
                "no call please",
                "dont call me",
                "non",
                "non merci",
                "PAS D'APPEL",
                "no gracias",
                "NO LLAMAR",
                "no me llamen"
            })
    void no_in_any_language(String words) {
        for (Language language : Language.values()) {
            assertThat(promise(answer(words, language))).as(words).isEqualTo(Effect.Withdraw.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_answers_in_another_language_is_answered_in_it(Language language) {
        assertThat(answer("plus tard", language).next().language()).isEqualTo(Language.FR);
        assertThat(answer("1", language).next().language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "OD, overdose",
        "she wont wake up, overdose",
        "no he is not breathing, overdose",
        "I want to die, suicide",
        "quiero suicidarme, suicide",
        "no i need naloxone near 98101, ring-back"
    })
    void an_emergency_comes_first_and_a_longer_message_with_a_no_in_it_is_no_answer(String words, String topic) {
        Turn turn = answer(words, Language.EN);
        assertThat(turn.promises()).isEmpty();
        assertThat(turn.next().step()).startsWith(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop.", "arret", "alto", "cancel"})
    void stop_words_come_first(String words) {
        assertThat(promise(answer(words, Language.EN))).isEqualTo(Effect.StopTexts.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring-back.hello", "ring-back.waiting", "ring-back.stay", "naloxone.where", "welcome.menu"})
    void a_number_never_means_what_it_meant_before_the_question(String step) {
        Position before = at(step, ASKED.minusSeconds(30));
        assertThat(promise(text("2", before, Optional.of(Language.EN)))).isEqualTo(Effect.CallLater.class);
        assertThat(promise(text("3", before, Optional.of(Language.EN)))).isEqualTo(Effect.Withdraw.class);
    }

    @Test
    void without_a_question_the_number_means_what_was_said_last() {
        assertThat(promise(text("2", at("ring-back.hello", ASKED), Optional.empty())))
                .isEqualTo(Effect.StopCalls.class);
    }

    @Test
    void whoever_is_somewhere_else_since_stays_there() {
        Turn help = answer("OD", Language.EN);
        Turn next = text("1", help.next(), Optional.of(Language.EN));

        assertThat(next.promises()).isEmpty();
        assertThat(next.next().step()).startsWith("overdose.");
    }

    @Test
    void when_the_question_is_over_nothing_answers_it_and_nothing_is_told() {
        for (String words : List.of("1", "2", "3")) {
            Turn turn = text(
                    words, at(EngineInputsFixture.SCRIPT.hotline().asked(), EngineInputsFixture.NOW), Optional.empty());
            assertThat(turn.promises()).isEmpty();
            assertThat(turn.next().step()).isEqualTo("ring-back.hello");
        }
    }

    @Test
    void whatever_else_is_texted_gets_the_question_again_and_no_more() {
        for (String words : List.of("hello", "who is this", "???", "*", "#", "5", "menu please ok?")) {
            Turn turn = answer(words, Language.EN);
            assertThat(turn.says()).as(words).allSatisfy(it -> assertThat(
                            it.phrase().key())
                    .matches("ring-back\\..*|welcome\\.this-language@.|hotline\\.unclear"));
        }
    }
}
