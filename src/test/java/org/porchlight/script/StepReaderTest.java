package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A step that can't be read is no step: nothing else takes its place. */
class StepReaderTest {
    private final ScriptReading reading = new ScriptReading();

    private Optional<Step> read(String entries) {
        return StepReader.read(
                "topic.step", Yaml.read("topic.yaml", entries, reading).orElseThrow());
    }

    @Test
    void an_unknown_deed_does_nothing_and_is_reported() {
        assertThat(read("{do: witdraw, then: done, otherwise: trouble}")).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(it -> assertThat(it.what())
                .contains("witdraw"));
        assertThat(reading.references()).isEmpty();
    }

    @Test
    void a_known_deed_is_read() {
        assertThat(read("{do: withdraw, then: done, otherwise: trouble}"))
                .get()
                .isInstanceOfSatisfying(
                        Step.Doing.class, act -> assertThat(act.deed()).isEqualTo(Step.Deed.WITHDRAW));
        assertThat(reading.findings()).isEmpty();
    }
}
