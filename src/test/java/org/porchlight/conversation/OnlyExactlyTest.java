package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.conversation.AnswerExamplesFixture.Example;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** What stops, withdraws or forgets does so as the whole message, courtesies around it; within a sentence it is asked at most. */
class OnlyExactlyTest {
    static Stream<Example> examples() {
        return AnswerExamplesFixture.of("exact");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void does_what_was_written_and_no_more(Example example) {
        Language language = Language.ofCode(example.at()).orElseThrow();
        Position fresh = Position.begin("contact", language, EngineInputsFixture.NOW);
        Turn turn = Engine.step(
                EngineInputsFixture.SCRIPT,
                fresh,
                Input.Words.of(example.text()),
                EngineInputsFixture.facts(Channel.TEXT));

        Optional<Class<?>> does = turn.promises().stream().findFirst().map(Object::getClass);
        switch (example.means()) {
            case "stop" -> assertThat(does).contains(Effect.StopTexts.class);
            case "withdraw" -> assertThat(does).contains(Effect.Withdraw.class);
            case "forget" -> assertThat(does).contains(Effect.Forget.class);
            case "ask-forget", "standing" -> {
                assertThat(turn.next().step()).isEqualTo("callback." + example.means());
                assertThat(does).isEmpty();
            }
            case "stays" -> {
                assertThat(turn.says().getFirst().phrase().key()).isIn("stop.kept", "callback.kept-words");
                assertThat(does).isEmpty();
            }
            case "ask-withdraw" -> assertThat(turn.next().step()).isEqualTo("callback.ask-withdraw");
            default -> assertThat(does).isEmpty();
        }
    }
}
