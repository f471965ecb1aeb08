package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Sms;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Message;

/** What no person wrote moves nothing and is answered once at most, so that two machines don't talk for ever. */
class NotTheirsTest {
    private static final String DRIVING =
            "I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get where I’m"
                    + " going.";
    private static final String CLOSED = "We are closed. Reply HELP for help or STOP to cancel.";

    /** Little in these is of our words: names of lines, places and times. */
    private static final List<String> NAMES_AND_TIMES = List.of(
            "callback.review", "naloxone.which", "naloxone.which-town", "naloxone.which-there", "for-you.indigenous");

    private static Turn text(Position position, String words) {
        return EngineInputsFixture.step(position, Input.Words.of(words), Channel.TEXT);
    }

    private static Position fresh() {
        return Position.begin("contact", Language.EN, EngineInputsFixture.NOW);
    }

    private static String sent(Turn turn) {
        return Sms.of(turn.says().stream().map(it -> it.in(Channel.TEXT)).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DRIVING,
                CLOSED,
                "Auto-reply: I'm busy and won't respond to this.",
                "Sorry, the format of your input is invalid please re-enter.",
                "Thank you for contacting Main Street Dental. Our office hours are 9-5. Call 911 in an emergency.",
                "Free Msg: Unable to send message - Message Blocking is active.",
                "I'm out of the office until Monday and will reply when I return.",
                "Je suis actuellement absent du bureau jusqu'au 5.",
                "Je conduis avec la concentration Conduite activée. Je verrai votre message à mon arrivée.",
                "Message automatique : nous avons bien reçu votre texto.",
                "Estoy conduciendo con No molestar activado. Veré su mensaje cuando llegue.",
                "Respuesta automática: estoy fuera de la oficina",
                "Gracias por contactarnos. Nuestro horario es de 9 a 5."
            })
    void an_automatic_reply_gets_one_short_answer_and_then_silence(String words) {
        Position asked = EngineInputsFixture.at("naloxone.sites", Language.EN, Optional.of("98101"));

        Turn first = text(asked, words);
        assertThat(first.says()).extracting(it -> it.phrase().key()).containsExactly("hotline.machine");
        assertThat(first.next().step()).isEqualTo("naloxone.sites");
        assertThat(first.effects()).isEmpty();

        Position position = first.next();
        for (int time = 0; time < 25; time++) {
            Turn again = text(position, words + time % 3);
            assertThat(again.says()).isEmpty();
            assertThat(again.effects()).isEmpty();
            position = again.next();
        }
        assertThat(text(position, "1").next().step()).isEqualTo("naloxone.sites");
    }

    @Test
    void a_machine_is_answered_in_the_language_of_its_words() {
        Turn french = text(fresh(), "Absence du bureau : je serai de retour lundi.");
        assertThat(french.says()).extracting(it -> it.phrase().language()).containsExactly(Language.FR);
        Turn spanish = text(fresh(), "Respuesta automática: estoy fuera de la oficina");
        assertThat(spanish.says()).extracting(it -> it.phrase().language()).containsExactly(Language.ES);
    }

    @ParameterizedTest
    @EnumSource
    void what_we_say_comes_back_and_is_not_the_persons(Language language) {
        var missed = new ArrayList<String>();
        for (Position position : EngineInputsFixture.standing(Channel.TEXT)) {
            if (position.language() == language && !NAMES_AND_TIMES.contains(position.step())) {
                String ours = sent(text(position, "#"));
                Stream.of(ours, ours.replace('\n', ' '), "Fwd: " + ours)
                        .filter(it -> Message.of(it).tokens().size() >= 16)
                        .filter(it -> !silentOrOnce(it))
                        .forEach(missed::add);
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_part_of_our_steps_that_comes_back_is_not_the_persons(Language language) {
        String ours = sent(text(EngineInputsFixture.at("overdose.text", language, Optional.empty()), "#"));
        assertThat(silentOrOnce(ours.substring(0, 153))).isTrue();
        assertThat(silentOrOnce(ours.substring(40, 193))).isTrue();
    }

    private static boolean silentOrOnce(String words) {
        return text(fresh(), words).says().stream()
                .map(it -> it.phrase().key())
                .toList()
                .equals(List.of("hotline.machine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is now a good time for a call?",
                "someone is not waking up and not breathing well what do i do call 911?",
                "my friend is not breathing well and narcan is not working what now",
                "can someone call me back within the next hour please i need to talk",
                "where is the nearest place with free naloxone no prescription needed near me",
                "i took too much and my chest hurts should i call 911 or go to a hospital",
                "quelqu'un ne se réveille pas ou respire mal, je fais quoi en attendant l'ambulance?",
                "est-ce que c'est un bon moment pour un appel avec quelqu'un ce soir",
                "alguien no despierta y respira mal, qué hago mientras llega la ambulancia por favor",
                "dónde puedo conseguir naloxona cerca de aquí sin receta y gratis por favor"
            })
    void a_person_who_uses_some_of_our_words_is_answered(String words) {
        assertThat(text(fresh(), words).says())
                .extracting(it -> it.phrase().key())
                .isNotEmpty()
                .doesNotContain("hotline.machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello there",
                "who is this",
                "ok",
                "bonjour",
                "c'est qui ça",
                "quien es usted",
                "what time is it",
                "asdf qwer"
            })
    void the_third_identical_text_in_a_row_gets_no_answer(String words) {
        Position position = fresh();
        for (int time = 1; time <= 2; time++) {
            Turn turn = text(position, words);
            assertThat(turn.says()).as("%s, time %d", words, time).isNotEmpty();
            position = turn.next();
        }
        for (int time = 3; time <= 25; time++) {
            Turn turn = text(position, words);
            assertThat(turn.says()).as("%s, time %d", words, time).isEmpty();
            assertThat(turn.next().step()).isEqualTo(position.step());
            position = turn.next();
        }
        assertThat(text(position, "naloxone").says()).isNotEmpty();
        assertThat(text(text(position, "naloxone").next(), words).says()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he is not breathing",
                "SOS",
                "911",
                "OD",
                "i want to die",
                "my friend wont wake up",
                "HELP",
                "INFO",
                "AIDE",
                "AYUDA",
                "no respira",
                "il respire pas",
                "je veux mourir",
                "me quiero morir",
                "help me please",
                "he is hitting me",
                "hes having a seizure",
                "1",
                "BACK",
                "STOP"
            })
    void an_emergency_word_a_key_and_what_always_acts_are_answered_however_often_they_come(String words) {
        Position position = EngineInputsFixture.at("welcome.menu", Language.EN, Optional.empty());
        for (int time = 0; time < 6; time++) {
            Turn turn = text(position, words);
            assertThat(turn.says().isEmpty() && turn.promises().isEmpty())
                    .as("%s, time %d", words, time)
                    .isFalse();
            position = turn.next();
        }
    }

    @Test
    void a_person_who_asks_the_same_after_a_while_is_no_machine() {
        Position position =
                text(text(fresh(), "who is this").next(), "who is this").next();
        Facts now = EngineInputsFixture.facts(Channel.TEXT);
        var later = new Facts(
                now.now().plus(Duration.ofMinutes(20)),
                Channel.TEXT,
                now.region(),
                true,
                false,
                now.atlas(),
                now.calls());

        assertThat(Engine.step(EngineInputsFixture.SCRIPT, position, Input.Words.of("who is this"), later)
                        .says())
                .isNotEmpty();
    }

    @Test
    void a_text_from_a_short_code_or_a_name_is_a_machines() {
        var words = new Input.Words(Message.of("Your package is on its way!").byMachine(), Optional.empty());
        Turn first = EngineInputsFixture.step(fresh(), words, Channel.TEXT);
        assertThat(first.says()).extracting(it -> it.phrase().key()).containsExactly("hotline.machine");
        assertThat(EngineInputsFixture.step(first.next(), words, Channel.TEXT).says())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Liked “Hello. Is now a good time for a call?”
        Removed a like from “A person will try to call you. NO CALL takes it back.”
        \u200b👍\u200b to “Not waking? Call 911, text OD.”
        A adoré « Secteur Montréal, QC : »
        Reaccionó con 👍 a “Cerca de Los Angeles, CA:”
        Loved an image
        """)
    void a_reaction_moves_nothing_and_gets_nothing(String words) {
        for (Position position : EngineInputsFixture.standing(Channel.TEXT)) {
            Turn turn = text(position, words);
            assertThat(turn).isEqualTo(Turn.nothing(position));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DRIVING, CLOSED, "Estoy conduciendo con No molestar activado. Veré su mensaje luego."})
    void on_the_number_that_calls_show_the_phones_own_reply_gets_the_question_once_more(String words) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        for (Optional<CallbackOffer.IsNowGood> asked : List.of(
                Optional.<CallbackOffer.IsNowGood>empty(),
                Optional.of(new CallbackOffer.IsNowGood(
                        Language.EN, EngineInputsFixture.NOW.minus(Duration.ofMinutes(5)))))) {
            var calls = new CallbackOffer(List::of, ZoneOffset.UTC, "01", true).asking(asked);
            var there = new Facts(facts.now(), Channel.TEXT, facts.region(), true, false, facts.atlas(), calls);

            Turn first = Engine.step(EngineInputsFixture.SCRIPT, fresh(), Input.Words.of(words), there);
            assertThat(first.says()).isNotEmpty().allSatisfy(it -> assertThat(
                            it.phrase().key())
                    .matches("ring-back\\..*|welcome\\.this-language@."));
            assertThat(first.promises()).isEmpty();
            Turn second = Engine.step(EngineInputsFixture.SCRIPT, first.next(), Input.Words.of(words), there);
            assertThat(second.says()).isEmpty();
            assertThat(Engine.step(EngineInputsFixture.SCRIPT, second.next(), Input.Words.of("1"), there)
                            .says())
                    .isNotEmpty();
        }
    }
}
