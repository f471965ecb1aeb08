package org.porchlight.repeating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.testing.Eventually;

class RepeatedWorkTest {
    private final List<String> done = new ArrayList<>();
    private RuntimeException broken = new IllegalArgumentException("a misspelt zone");

    private final RepeatedWork work = new RepeatedWork(List.of(
            Part.of("the first", () -> done.add("first")),
            Part.of("the second", this::second),
            Part.of("the third", () -> done.add("third"))));

    private void second() {
        if (broken != null) {
            throw broken;
        }
        done.add("second");
    }

    @Test
    void a_part_that_fails_is_named_and_keeps_none_of_the_others_from_running() {
        work.run();

        assertThat(done).containsExactly("first", "third");
        assertThat(work.failing()).containsExactly("The second failed (IllegalArgumentException); it is tried again.");
    }

    @Test
    void a_part_that_works_again_is_named_no_more() {
        work.run();
        done.clear();
        broken = null;
        work.run();

        assertThat(done).containsExactly("first", "second", "third");
        assertThat(work.failing()).isEmpty();
    }

    @Test
    void before_the_first_run_nothing_has_failed() {
        assertThat(work.failing()).isEmpty();
    }

    /** What a ticker runs is never run again once it throws. */
    @Test
    void a_ticker_goes_on_whatever_a_part_throws() {
        AtomicInteger runs = new AtomicInteger();
        var ticking = new RepeatedWork(List.of(
                Part.of("an error", () -> {
                    throw new StackOverflowError();
                }),
                Part.of("counting", runs::incrementAndGet)));
        try (var ticker = new Ticker("test", new TaskWatch(System::nanoTime))) {
            ticker.nowAndEvery(Duration.ofMillis(1), Duration.ofMinutes(1), ticking);
            Eventually.holds(() -> runs.get() > 2);
        }
        assertThat(ticking.failing()).hasSize(1);
    }
}
