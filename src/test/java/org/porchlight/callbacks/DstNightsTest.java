package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.speech.Window;

/**
 * Through the nights on which clocks go back and forward, by callers whose clocks do so at other moments or never: what is
 * offered is promised, lies ahead, is as long as it may be, and doesn't end before its time or stay after it.
 */
class DstNightsTest {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /** Hours before, and no change of clocks at all. */
    private static final List<ZoneId> ELSEWHERE = List.of(ZoneId.of("America/St_Johns"), ZoneId.of("America/Phoenix"));

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final PhoneNumber ROBIN = new PhoneNumber("+12065550123");
    private int asked;

    @ParameterizedTest
    @CsvSource({"2026-11-01T06:30:00Z, 2026-11-01T11:00:00Z", "2027-03-14T06:30:00Z, 2027-03-14T11:00:00Z"})
    void what_is_offered_is_promised_and_ends_in_its_time(Instant from, Instant until) {
        night(from, until, Duration.ofMinutes(90), List.of(PACIFIC));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T01:00:00Z, 2026-11-01T20:00:00Z", "2027-03-14T01:00:00Z, 2027-03-14T20:00:00Z"})
    @Tag("holds")
    void what_is_offered_elsewhere_too_is_promised_and_ends_in_its_time(Instant from, Instant until) {
        night(
                from,
                until,
                HALF_AN_HOUR,
                Stream.concat(Stream.of(PACIFIC), ELSEWHERE.stream()).toList());
    }

    private void night(Instant from, Instant until, Duration step, List<ZoneId> callers) {
        try (var desk = new CallbacksFixture()) {
            desk.crowd(6);
            for (Instant now = from; now.isBefore(until); now = now.plus(step)) {
                desk.time.set(now.toString());
                for (ZoneId zone : callers) {
                    List<Window> windows = desk.shifts.windows(now, zone).get();
                    assertThat(windows).as(now + " " + zone).isNotEmpty().doesNotHaveDuplicates();
                    for (Window window : windows) {
                        promisedAndEnded(desk, now, window);
                    }
                }
            }
        }
    }

    private void promisedAndEnded(CallbacksFixture desk, Instant now, Window window) {
        String which = now + " " + window;
        assertThat(window.until()).as(which).isAfter(now.plus(HALF_AN_HOUR.minusSeconds(1)));
        assertThat(Duration.between(window.from(), window.until()))
                .as(which)
                .isBetween(Duration.ofMinutes(30), Duration.ofHours(13));
        var request = new NewRequest(
                CallbacksFixture.identity(++asked),
                "contact " + asked,
                Optional.of(ROBIN),
                true,
                Optional.empty(),
                false,
                new Terms(Language.EN, window, true, true, true));
        assertThat(desk.callbacks.ask(request)).as(which).isInstanceOf(Answer.Promised.class);
        desk.timeouts.expire(window.until().minusSeconds(1));
        assertThat(desk.rows()).as(which + ", a second before its end").containsEntry("callback", 1);
        desk.timeouts.expire(window.until());
        assertThat(desk.rows()).as(which + ", at its end").containsEntry("callback", 0);
    }
}
