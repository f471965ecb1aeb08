package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** On the number that calls show nothing may tell whoever holds the phone what the line is for. */
class RingBackTest {
    private static final List<String> STEPS =
            List.of("", "gone", "ring-back.gone", "ring-back.hello", "ring-back.waiting", "ring-back.stay");
    private static final List<Input> INPUTS = List.of(
            new Input.Began(),
            new Input.Silence(),
            new Input.Keys("*"),
            new Input.Keys("#"),
            new Input.Keys("1"),
            new Input.Keys("3"),
            new Input.Keys("5"),
            new Input.Keys("7"),
            Input.Words.of("hi"),
            Input.Words.of("1"),
            Input.Words.of("2"),
            Input.Words.of("7"),
            Input.Words.of("who is this"),
            Input.Words.of("START"),
            Input.Words.of("yes"),
            Input.Words.of("back"),
            Input.Words.of("français"),
            Input.Words.of("???"));

    @ParameterizedTest
    @EnumSource
    void whatever_they_press_or_write_to_begin_with_they_stay_where_nothing_is_told(Channel channel) {
        Facts facts = facts(channel);
        for (String step : STEPS) {
            for (Input input : INPUTS) {
                Position position = step.isEmpty()
                        ? Position.begin("contact", Language.EN, EngineInputsFixture.NOW)
                        : EngineInputsFixture.at(step, Language.EN, Optional.empty());
                for (int time = 0; time < 4; time++) {
                    Turn turn = Engine.step(EngineInputsFixture.SCRIPT, position, input, facts);
                    assertThat(turn.says()).as("%s after %s", input, step).allSatisfy(it -> assertThat(
                                    it.phrase().key())
                            .matches("ring-back\\..*|welcome\\.this-language@.|hotline\\.unclear"));
                    position = turn.next();
                }
            }
        }
    }

    private static Facts facts(Channel channel) {
        Facts facts = EngineInputsFixture.facts(channel);
        return new Facts(
                facts.now(),
                channel,
                facts.region(),
                true,
                false,
                facts.atlas(),
                new CallbackOffer(List::of, ZoneOffset.UTC, "01", true));
    }
}
