package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** By text on the number that calls show, only exact words of danger lead away; all else gets the question again. */
class ShownNumberTest {
    private static final List<Optional<CallbackOffer.IsNowGood>> ASKED_OR_NOT = List.of(
            Optional.empty(),
            Optional.of(
                    new CallbackOffer.IsNowGood(Language.EN, EngineInputsFixture.NOW.minus(Duration.ofMinutes(5)))));

    private static Turn text(String words, Optional<CallbackOffer.IsNowGood> asked) {
        return text(words, asked, Position.begin("contact", Language.EN, EngineInputsFixture.NOW));
    }

    private static Turn text(String words, Optional<CallbackOffer.IsNowGood> asked, Position position) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        var calls = new CallbackOffer(List::of, ZoneOffset.UTC, "01", true).asking(asked);
        return Engine.step(
                EngineInputsFixture.SCRIPT,
                position,
                Input.Words.of(words),
                new Facts(facts.now(), Channel.TEXT, facts.region(), true, false, facts.atlas(), calls));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heading home",
                "are you a suicide line",
                "is this the suicide hotline",
                "tuvo una sobredosis?",
                "did he overdose",
                "getting on the bus",
                "who is being called",
                "staying at my moms",
                "at the casino lol",
                "drinking coffee",
                "having a beer",
                "just getting off work",
                "im driving",
                "who dis",
                "wrong number",
                "in a meeting",
                "what do you want",
                "is this the narcan place",
                "naloxone 98101",
                "overdue library book",
                "i got a kit",
                "need needles",
                "HELP",
                "help",
                "INFO",
                "MENU",
                "PERSON",
                "9",
                "my moms phone died",
                "hes dead tired",
                "lol im dying",
                "sleeping",
                "text me back",
                "98101",
                "Seattle",
                "👍👍👍",
                "new phone",
                "qui est-ce",
                "je bois un café",
                "je rentre en autobus",
                "mauvais numéro",
                "au casino avec ma soeur",
                "je cherche un kit",
                "AIDE",
                "j'ai faim",
                "montréal",
                "je dors",
                "quien habla",
                "estoy manejando",
                "tomando un café",
                "voy en el camión",
                "numero equivocado",
                "estoy en el casino",
                "AYUDA",
                "tengo hambre",
                "ando en la chamba",
                "busco jeringas",
                "me duermo"
            })
    void the_question_comes_again_in_words_that_reveal_nothing(String words) {
        for (Optional<CallbackOffer.IsNowGood> asked : ASKED_OR_NOT) {
            Turn turn = text(words, asked);
            for (int time = 0; time < 2; time++) {
                assertThat(turn.says()).as(words).isNotEmpty().allSatisfy(it -> assertThat(
                                it.phrase().key())
                        .matches("ring-back\\..*|welcome\\.this-language@."));
                // "in a meeting" answers the question.
                assertThat(turn.next().step()).matches("(ring-back\\..*)?");
                turn = text(words, asked, turn.next());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OD, overdose",
        "hes overdosing help, overdose",
        "il fait une overdose, overdose",
        "SOS, overdose",
        "911, overdose",
        "he isnt breathing, overdose",
        "cant wake her up, overdose",
        "il respire pas, overdose",
        "elle se reveille pas, overdose",
        "no respira, overdose",
        "no lo puedo despertar, overdose",
        "i want to die, suicide",
        "je veux mourir, suicide",
        "me quiero morir, suicide",
        "he is choking me, violence"
    })
    void exact_words_of_danger_lead_away(String words, String topic) {
        for (Optional<CallbackOffer.IsNowGood> asked : ASKED_OR_NOT) {
            assertThat(text(words, asked).next().step()).startsWith(topic + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no more calls",
                "dont call this number",
                "stop calling here please",
                "never call this number again",
                "do not call here",
                "n'appelez plus ici",
                "arrêtez d'appeler svp",
                "appelez pas ce numéro",
                "ne rappelez plus jamais",
                "no llamen mas aqui",
                "dejen de llamar",
                "no vuelvan a llamar a este número",
                "no llamen a este numero por favor"
            })
    void no_more_calls_in_any_words_means_it(String words) {
        for (Optional<CallbackOffer.IsNowGood> asked : ASKED_OR_NOT) {
            Turn turn = text(words, asked);
            assertThat(turn.promises()).as(words).singleElement().isInstanceOf(Effect.StopCalls.class);
            assertThat(turn.says()).extracting(it -> it.phrase().key()).containsExactly("ring-back.never-again");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong number",
                "you got the wrong number",
                "please dont call this number anymore my husband is here",
                "why do you keep calling, stop calling me or else",
                "mauvais numéro",
                "n'appelez pas ici svp mon mari est là",
                "vous avez le mauvais numéro",
                "numero equivocado",
                "ya no llamen aqui que mi esposo se enoja",
                "se equivocó de número"
            })
    void what_sounds_like_it_is_asked_and_only_the_answer_does_it(String words) {
        for (Optional<CallbackOffer.IsNowGood> asked : ASKED_OR_NOT) {
            Turn turn = text(words, asked);
            assertThat(turn.promises()).as(words).isEmpty();
            assertThat(turn.next().step()).as(words).isEqualTo("ring-back.ask-never");
            assertThat(text("yes", asked, turn.next()).promises())
                    .singleElement()
                    .isInstanceOf(Effect.StopCalls.class);
            assertThat(text("no", asked, turn.next()).promises()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "ok",
                "sure",
                "👍",
                "now",
                "oui",
                "d'accord",
                "sí",
                "bueno",
                "PERSON",
                "PERSONNE",
                "PERSONA"
            })
    void nobody_is_promised_or_told_anything_where_no_question_is_open(String words) {
        Turn turn = text(words, Optional.empty());
        assertThat(turn.promises()).as(words).isEmpty();
        assertThat(turn.says())
                .as(words)
                .allSatisfy(it -> assertThat(it.phrase().key()).matches("ring-back\\..*|welcome\\.this-language@."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overdose?",
                "OD?",
                "suicide?",
                "une overdose?",
                "surdose?",
                "sobredosis?",
                "suicidio?",
                "an overdose?"
            })
    void who_asks_what_this_is_is_told_nothing(String words) {
        for (Optional<CallbackOffer.IsNowGood> asked : ASKED_OR_NOT) {
            assertThat(text(words, asked).next().step()).as(words).matches("(ring-back\\..*)?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emergency",
                "its an emergency",
                "call 911 now",
                "urgence",
                "c'est une urgence",
                "emergencia",
                "es una emergencia",
                "he overdosed",
                "he isnt waking up",
                "his lips are blue what do i do?"
            })
    void a_cry_leads_to_the_steps(String words) {
        for (Optional<CallbackOffer.IsNowGood> asked : ASKED_OR_NOT) {
            assertThat(text(words, asked).next().step()).as(words).startsWith("overdose.");
        }
    }
}
