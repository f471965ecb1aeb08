package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.testing.Time;

/** The time that people are told, the real one, and a request that comes again when both have gone on. */
class AskingByTheClockTest {
    private static final String REAL = "2026-11-23T22:00:00Z";
    private static final String TRY = "A person will try to call you";
    private static final String NO_TIME = "No time is free";

    /** Asks for one of the times that are offered, with all that is asked on the way. */
    private static Call asked(LineFixture line, String window) {
        Call call = line.exchange().phone("+1206555014" + window).call(LineFixture.HOTLINE);
        for (String key : List.of("3", window, "1", "1")) {
            call.press(key);
        }
        return call;
    }

    private static String again(LineFixture line) {
        LoggedRequest last = line.exchange().record().getLast();
        URI url = URI.create(last.url());
        return line.provider()
                .post(url.getRawPath() + "?" + url.getRawQuery(), new TreeMap<>(last.fields()))
                .body();
    }

    private static List<String> windows(LineFixture line) {
        return line.database().commit(handle -> handle.select(
                        "SELECT to_char(window_from AT TIME ZONE 'UTC', 'MM-DD HH24:MI') FROM callback")
                .mapTo(String.class)
                .list());
    }

    @Test
    void at_three_in_the_morning_of_a_moved_clock_what_is_offered_is_promised_and_lies_ahead() {
        Time told = new Time("2026-11-24T11:00:00Z");
        try (var line = new LineFixture(told, () -> Instant.parse(REAL), LineFixture.script())) {
            Call call = asked(line, "1");
            assertThat(call.latest().toString()).contains(TRY, "within the next hour, until 4 in the morning");
            assertThat(windows(line)).containsExactly("11-24 11:00");

            assertThat(again(line)).contains(TRY);
            told.set(REAL);
            assertThat(again(line)).as("when the clock was put back").contains(TRY);
            assertThat(windows(line)).containsExactly("11-24 11:00");
        }
    }

    @Test
    void every_window_offered_by_a_moved_clock_is_promised() {
        for (String moved : List.of("2026-11-24T11:00:00Z", "2026-12-25T18:00:00Z", "2026-11-24T04:40:00Z")) {
            try (var line = new LineFixture(new Time(moved), () -> Instant.parse(REAL), LineFixture.script())) {
                for (String key : List.of("1", "2", "3", "4", "5", "6")) {
                    assertThat(asked(line, key).latest().toString()).as(moved).contains(TRY);
                    assertThat(again(line)).contains(TRY);
                }
            }
        }
    }

    @Test
    void the_same_request_hours_later_promises_nothing_and_a_new_one_is_told_so() {
        Time time = new Time("2026-11-23T22:00:00Z");
        try (var line = new LineFixture(time, time, LineFixture.script())) {
            Call call = line.exchange().phone("+12065550149").call(LineFixture.HOTLINE);
            List.of("3", "2", "1").forEach(call::press);
            asked(line, "2");
            assertThat(windows(line)).hasSize(1);

            time.pass(Duration.ofHours(1).plusMinutes(45));
            assertThat(again(line)).as("while its webhook may come again").contains(TRY);
            time.pass(Duration.ofHours(10));
            assertThat(again(line)).as("across midnight, it promises nothing").doesNotContain(TRY);
            assertThat(windows(line)).as("one, as it was asked").hasSize(1);

            call.press("1");
            assertThat(call.latest().toString()).contains(NO_TIME);
            assertThat(again(line)).contains(NO_TIME);
            assertThat(windows(line)).hasSize(1);
        }
    }
}
