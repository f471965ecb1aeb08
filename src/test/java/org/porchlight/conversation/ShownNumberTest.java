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
}
