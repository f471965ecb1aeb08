package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.conversation.AnswerExamplesFixture.Example;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Turn;

/** An answer in a person's own words does what its key would; what may be another answer gets the question once more. */
class AnswersInWordsTest {
    static Stream<Arguments> examples() {
        return Stream.of(Language.values()).flatMap(language -> AnswerExamplesFixture.of(language.code())
                .map(example -> Arguments.of(language, example)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void means_an_option_or_is_asked_again(Language language, Example example) {
        Turn turn = answer(language, example, example.text());

        if (example.means().equals("?")) {
            assertThat(turn.next().step()).as(example.text()).isEqualTo(example.at());
            assertThat(turn.promises()).isEmpty();
            // On the number that calls show the question comes again and tells nothing else.
            assertThat(prompts(turn).contains("hotline.unclear"))
                    .isNotEqualTo(example.at().startsWith("ring-back."));
        } else {
            Turn keyed = answer(language, example, example.means());
            assertThat(turn.next().step())
                    .as(example.text())
                    .isEqualTo(keyed.next().step());
            assertThat(turn.promises()).extracting(Object::getClass).isEqualTo(classes(keyed));
            assertThat(turn.next().answers()).isEqualTo(keyed.next().answers());
            assertThat(prompts(turn)).doesNotContain("hotline.unclear");
        }
    }

    private static List<Class<?>> classes(Turn turn) {
        return turn.promises().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static List<String> prompts(Turn turn) {
        return turn.says().stream().map(it -> it.phrase().key()).toList();
    }

    private static Turn answer(Language language, Example example, String text) {
        return Engine.step(
                EngineInputsFixture.SCRIPT,
                EngineInputsFixture.at(example.at(), language, Optional.empty()),
                Input.Words.of(text),
                facts(example.at(), language));
    }

    private static Facts facts(String step, Language language) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        boolean ringBack = step.startsWith("ring-back.");
        CallbackOffer calls = new CallbackOffer(List::of, ZoneOffset.UTC, "01", ringBack)
                .asking(Optional.of(new CallbackOffer.IsNowGood(
                                language, facts.now().minus(Duration.ofMinutes(5))))
                        .filter(asked -> ringBack));
        return new Facts(facts.now(), Channel.TEXT, facts.region(), true, false, facts.atlas(), calls);
    }
}
