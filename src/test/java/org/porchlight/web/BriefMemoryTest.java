package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.porchlight.testing.Time;

class BriefMemoryTest {
    @Test
    void however_often_it_is_asked_it_is_looked_up_once_in_a_few_seconds() {
        var time = new Time("2026-11-23T18:00:00Z");
        var looked = new AtomicInteger();
        var memory = new BriefMemory<>(looked::incrementAndGet, time);

        assertThat(memory.get()).isOne();
        time.pass(Duration.ofSeconds(5));
        assertThat(memory.get()).isOne();
        time.pass(Duration.ofMillis(1));
        assertThat(memory.get()).isEqualTo(2);
        time.pass(Duration.ofHours(-1));
        assertThat(memory.get()).as("a clock that was set back").isEqualTo(3);
    }
}
