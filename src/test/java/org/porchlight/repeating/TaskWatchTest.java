package org.porchlight.repeating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Time;

class TaskWatchTest {
    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Time time = new Time("2026-03-02T10:00:00Z");
    private final TaskWatch watch = new TaskWatch(() -> time.instant().getEpochSecond() * 1_000_000_000L);
    private final Ticker ticker = new Ticker("test", watch);
    private final AtomicBoolean well = new AtomicBoolean(true);

    @AfterEach
    void close() {
        ticker.close();
    }

    private void begin() {
        ticker.every(
                OFTEN,
                LATE,
                new RepeatedWork(
                        List.of(Part.telling("refreshing the places", well::get), Part.of("counting", () -> {}))));
    }

    @Test
    void what_goes_well_is_not_late_however_much_time_passes() {
        begin();
        for (int hour = 0; hour < 3; hour++) {
            time.pass(Duration.ofHours(1));
            Eventually.holds(() -> watch.late().isEmpty());
        }
        assertThat(watch.names()).containsExactly("refreshing the places", "counting");
    }

    @Test
    void what_runs_and_never_goes_well_is_late_and_named_with_what_to_do() {
        well.set(false);
        begin();
        time.pass(Duration.ofMinutes(5));
        assertThat(watch.late()).isEmpty();
        time.pass(Duration.ofMinutes(2));
        Eventually.holds(() -> watch.late().size() == 1);

        assertThat(watch.late())
                .containsExactly("Refreshing the places has not gone well for 7 minutes. Its log may say why; if the"
                        + " database answers, start this process again.");
        well.set(true);
        Eventually.holds(() -> watch.late().isEmpty());
    }

    /** As when its thread has ended: nothing fails, and nothing runs. */
    @Test
    void what_does_not_run_any_more_is_late_too() {
        begin();
        Eventually.holds(() -> watch.since("counting").isZero());
        ticker.close();
        Eventually.holds(() -> {
            time.pass(LATE.plusSeconds(1));
            return watch.late().size() == 2;
        });
    }

    @Test
    void what_lasts_says_itself_that_it_goes_well() {
        Runnable[] good = new Runnable[1];
        ticker.nowAndEvery(OFTEN, LATE, new RepeatedWork(List.of(new Part("hearing changes", it -> {
            good[0] = it;
            return false;
        }))));
        Eventually.holds(() -> good[0] != null);
        time.pass(LATE.plusSeconds(1));
        assertThat(watch.late()).hasSize(1);
        good[0].run();
        assertThat(watch.late()).isEmpty();
    }
}
