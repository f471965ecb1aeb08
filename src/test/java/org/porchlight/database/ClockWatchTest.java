package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

class ClockWatchTest {
    private static final Instant THERE = Instant.parse("2026-11-23T18:00:00Z");

    private final AtomicInteger done = new AtomicInteger();

    private ClockWatch watch(Duration ahead) {
        return new ClockWatch(() -> THERE.plus(ahead), () -> THERE);
    }

    @ParameterizedTest
    @CsvSource({
        "PT32H, 32 hours ahead of the database's",
        "PT-3H, 3 hours behind the database's",
        "PT15M, 15 minutes ahead of the database's"
    })
    void clocks_far_apart_are_said_and_nothing_is_ended_by_them(Duration ahead, String said) {
        ClockWatch watch = watch(ahead);
        watch.guarding(done::incrementAndGet).run();

        assertThat(done).hasValue(0);
        assertThat(watch.trouble()).hasValueSatisfying(it -> assertThat(it)
                .contains(said, "NTP", "no day key, number or request is ended"));
    }

    @ParameterizedTest
    @CsvSource({"PT1M, true", "PT-6S, true", "PT4S, false", "PT0S, false"})
    void a_little_is_said_and_holds_up_nothing(Duration ahead, boolean said) {
        ClockWatch watch = watch(ahead);
        watch.guarding(done::incrementAndGet).run();

        assertThat(done).hasValue(1);
        assertThat(watch.trouble().isPresent()).isEqualTo(said);
    }

    /** The time comes from the middle of the answer, or from any other moment of it. */
    @ParameterizedTest
    @CsvSource({"PT0S", "PT20S", "PT40S"})
    void what_a_slow_answer_explains_is_no_difference(Duration told) {
        var machine = new Time(THERE.toString());
        ClockWatch watch = new ClockWatch(machine, () -> {
            machine.pass(Duration.ofSeconds(40));
            return THERE.plus(told);
        });
        watch.look();
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void a_real_database_on_this_machine_agrees_and_one_that_is_away_changes_nothing() {
        try (Gate gate = Gate.before(Postgres.freshUrl());
                Database database = new Database(gate.url())) {
            gate.open();
            Runnable work = database.clock().guarding(done::incrementAndGet);
            work.run();
            gate.shut();
            work.run();
            assertThat(done).hasValue(2);
            assertThat(database.clock().trouble()).isEmpty();
        }
    }
}
