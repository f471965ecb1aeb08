package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.conversation.AnswerExamplesFixture.Example;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.speech.Window;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Turn;

/** Asked when a person should call, people name a time in their own words. What is not offered, or not said, is not chosen. */
class TimesInWordsTest {
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    private static final Instant NOW = Instant.parse("2026-11-28T22:10:00Z");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
    private static final List<Window> OFFERED = List.of(
            window(Window.Part.NEXT_HOUR, 0),
            window(Window.Part.EVENING, 0),
            window(Window.Part.MORNING, 1),
            window(Window.Part.AFTERNOON, 1),
            window(Window.Part.EVENING, 2));

    private static Window window(Window.Part part, int days) {
        return Window.of(part, SATURDAY.plusDays(days), NOW, SEATTLE);
    }

    static Stream<Example> examples() {
        return AnswerExamplesFixture.of("times");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void means_a_window_that_is_offered_or_the_question_is_put_again(Example example) {
        Turn turn = answer(Language.ofCode(example.at()).orElseThrow(), example.text());

        if (example.means().equals("?")) {
            assertThat(turn.next().step()).isEqualTo("callback.when");
            assertThat(turn.says()).extracting(it -> it.phrase().key()).contains("callback.when");
        } else {
            assertThat(turn.next().answers().get("window"))
                    .isEqualTo(
                            OFFERED.get(Integer.parseInt(example.means()) - 1).key());
            assertThat(turn.next().step()).isEqualTo("callback.word-written");
        }
    }

    @Test
    void what_is_not_offered_is_said_to_be_so_and_what_may_be_several_is_asked() {
        assertThat(answer(Language.EN, "tuesday at 3pm")
                        .says()
                        .getFirst()
                        .phrase()
                        .key())
                .isEqualTo("callback.not-then");
        assertThat(answer(Language.EN, "tomorrow").says().getFirst().phrase().key())
                .isEqualTo("callback.which-time");
    }

    private static Turn answer(Language language, String text) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        return Engine.step(
                EngineInputsFixture.SCRIPT,
                EngineInputsFixture.at("callback.when", language, Optional.empty())
                        .turned(NOW),
                Input.Words.of(text),
                new Facts(
                        NOW,
                        Channel.TEXT,
                        facts.region(),
                        true,
                        false,
                        facts.atlas(),
                        new CallbackOffer(() -> OFFERED, SEATTLE, "01", false)));
    }
}
