package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;

/** To find out whether a number can be rung takes as long as a whole turn, so that only a step that needs it asks. */
class ReachableNumberTest {
    @ParameterizedTest
    @CsvSource({"welcome.menu, 1, 0", "welcome.menu, 2, 0", "welcome.menu, 9, 0", "callback.word-picked, 1, 1"})
    void only_a_step_that_needs_a_number_asks_for_one(String step, String key, int asked) {
        Facts facts = EngineInputsFixture.facts(Channel.VOICE);
        var times = new AtomicInteger();
        Engine.step(
                EngineInputsFixture.SCRIPT,
                EngineInputsFixture.at(step, Language.EN, Optional.empty()),
                new Input.Keys(key),
                new Facts(
                        facts.now(),
                        facts.channel(),
                        facts.region(),
                        () -> times.incrementAndGet() > 0,
                        facts.stopped(),
                        facts.atlas(),
                        facts.calls()));
        assertThat(times).hasValue(asked);
    }
}
