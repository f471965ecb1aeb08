package org.porchlight.records;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.Span;

/**
 * Counts in bands how long promised calls let callers wait: from asking and from the window's beginning until the first
 * try, and from asking until they talked. Of when somebody asked, only the hour is known, so that a call back never counts
 * as no wait.
 */
public final class Waits {
    static final String ASKED = "wait-asked";
    static final String WINDOW = "wait-window";
    static final String ANSWER = "answer";

    private static final List<Duration> WINDOW_BANDS =
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60));

    private static final String LATER = "later";

    private final LineCounts asked;
    private final LineCounts window;
    private final LineCounts answer;
    private final ZoneId zone;

    /** By clock hours from the one in which a call was asked for; the words of the lines. */
    enum SinceAsked {
        NEXT_HOUR(2),
        HOURS_5(6),
        HOURS_23(24),
        DAY(Long.MAX_VALUE);

        private final long below;

        SinceAsked(long below) {
            this.below = below;
        }

        private String line() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param zone the hotline's, for the day */
    public Waits(Span unit, ZoneId zone) {
        this.asked = new LineCounts(ASKED, unit);
        this.window = new LineCounts(WINDOW, unit);
        this.answer = new LineCounts(ANSWER, unit);
        this.zone = zone;
    }

    /** What the nightly fold takes. */
    public List<LineCounts> counts() {
        return List.of(asked, window, answer);
    }

    static List<String> askedLines() {
        return Arrays.stream(SinceAsked.values()).map(SinceAsked::line).toList();
    }

    static List<String> windowLines() {
        return Stream.concat(WINDOW_BANDS.stream().map(Waits::line), Stream.of(LATER))
                .toList();
    }

    /**
     * The first try of a request in its window.
     *
     * @param hour in which it was asked for
     * @param from the window's beginning
     */
    public void tried(Handle handle, Instant hour, Instant from, Instant now) {
        asked.add(handle, day(now), sinceAsked(hour, now));
        Duration wait = Duration.between(from, now);
        window.add(
                handle,
                day(now),
                WINDOW_BANDS.stream()
                        .filter(band -> wait.compareTo(band) < 0)
                        .findFirst()
                        .map(Waits::line)
                        .orElse(LATER));
    }

    private static String line(Duration band) {
        return "minutes-" + band.toMinutes();
    }

    /** They talked. @param hour in which the request was asked for */
    public void talked(Handle handle, Instant hour, Instant now) {
        answer.add(handle, day(now), sinceAsked(hour, now));
    }

    private static String sinceAsked(Instant hour, Instant now) {
        long hours = Duration.between(hour, now).toHours();
        return Arrays.stream(SinceAsked.values())
                .filter(band -> hours < band.below)
                .findFirst()
                .orElse(SinceAsked.DAY)
                .line();
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
