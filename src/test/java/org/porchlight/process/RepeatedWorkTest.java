package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.porchlight.process.RepeatedWork.Part;
import org.porchlight.testing.Eventually;

class RepeatedWorkTest {
    private final List<String> done = new ArrayList<>();
    private RuntimeException broken = new IllegalArgumentException("a misspelt zone");

    private final RepeatedWork work = new RepeatedWork(List.of(
            new Part("the first", () -> done.add("first")),
            new Part("the second", this::second),
            new Part("the third", () -> done.add("third"))));

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
                new Part("an error", () -> {
                    throw new StackOverflowError();
                }),
                new Part("counting", runs::incrementAndGet)));
        try (ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor()) {
            ticker.scheduleWithFixedDelay(ticking, 0, 1, TimeUnit.MILLISECONDS);
            Eventually.holds(() -> runs.get() > 2);
            ticker.shutdownNow();
        }
        assertThat(ticking.failing()).hasSize(1);
    }
}
