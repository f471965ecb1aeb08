package org.porchlight.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.handset.DemoClock.Moment;
import org.porchlight.testing.Time;

class DemoClockTest {
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:00:00Z, NIGHT,     2026-11-24T11:00:00Z",
        "2026-11-23T10:59:00Z, NIGHT,     2026-11-23T11:00:00Z",
        "2026-03-08T08:00:00Z, NIGHT,     2026-03-08T10:00:00Z",
        "2026-11-23T18:00:00Z, CHRISTMAS, 2026-12-25T18:00:00Z",
        "2026-12-25T18:00:00Z, CHRISTMAS, 2026-12-25T18:00:00Z",
        "2026-12-25T20:00:00Z, CHRISTMAS, 2027-12-25T18:00:00Z",
        "2026-12-26T18:00:00Z, CHRISTMAS, 2027-12-25T18:00:00Z",
        "2026-11-23T18:00:00Z, NOW,       2026-11-23T18:00:00Z",
    })
    void it_is_put_to_the_next_such_moment_where_the_line_is(String now, Moment moment, String shown) {
        var clock = new DemoClock(new Time(now), SEATTLE);
        clock.put(moment);
        assertThat(clock.instant()).isEqualTo(Instant.parse(shown));
        assertThat(clock.moment()).isEqualTo(moment);
    }

    @Test
    void it_runs_on_from_there_and_comes_back() {
        var real = new Time("2026-11-23T18:00:00Z");
        var clock = new DemoClock(real, SEATTLE);
        clock.put(Moment.CHRISTMAS);
        real.pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-25T18:05:00Z"));
        clock.put(Moment.NOW);
        assertThat(clock.instant()).isEqualTo(real.instant());
    }
}
