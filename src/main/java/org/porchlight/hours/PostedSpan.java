package org.porchlight.hours;

import java.util.Optional;
import org.porchlight.hours.PostedTime.Half;

/**
 * From when until when, in minutes of the day that it starts on; an end after midnight is over 1440.
 *
 * @param doubtful a likely slip of the pen, such as "12a-2a" for an afternoon
 */
record PostedSpan(int from, int until, boolean doubtful) implements Comparable<PostedSpan> {
    static final int DAY = 24 * 60;
    static final PostedSpan ALL_DAY = new PostedSpan(0, DAY, false);

    private static final int NOON = 12 * 60;
    /** What opens earlier without "am" was meant for the afternoon. */
    private static final int MORNING = 6 * 60;

    private static final int SMALL_HOURS = 5 * 60;

    /** Says when two times bound a span; empty when they may be meant in two ways, as "1-5" and "9-5" are. */
    static Optional<PostedSpan> of(PostedTime start, PostedTime end) {
        if (start.said() && end.said()) {
            return said(start.asSaid(), end.asSaid(), start.half() == Half.AM);
        }
        if (end.said()) {
            return endSaid(start, end);
        }
        if (start.said()) {
            return startSaid(start, end);
        }
        return byThe24HourClock(start.minutes(), end.minutes());
    }

    private static Optional<PostedSpan> said(int from, int until, boolean am) {
        if (from == until) {
            return Optional.empty();
        }
        int end = until > from ? until : until + DAY;
        return Optional.of(new PostedSpan(from, end, am && from == 0 && end <= SMALL_HOURS));
    }

    /** "1-5pm" is an afternoon, "9-5pm" a day; "11-1am" may be two things. */
    private static Optional<PostedSpan> endSaid(PostedTime start, PostedTime end) {
        int until = end.asSaid();
        if (start.minutes() >= 13 * 60) {
            return said(start.minutes(), until, false);
        }
        int likely = end.half() == Half.AM ? start.in(Half.AM) : start.in(Half.PM);
        if (likely < until) {
            return said(likely, until, false);
        }
        return end.half() == Half.AM ? Optional.empty() : said(start.in(Half.AM), until, false);
    }

    /** "9a-5" and "noon-4" can only end in the afternoon; "9a-11" may be two things. */
    private static Optional<PostedSpan> startSaid(PostedTime start, PostedTime end) {
        int from = start.asSaid();
        if (end.minutes() >= 13 * 60) {
            return said(from, end.minutes(), false);
        }
        boolean day = start.half() == Half.AM || start.equals(PostedTime.NOON);
        boolean onlyAfternoon = day && end.in(Half.AM) <= from && end.in(Half.PM) > from;
        return onlyAfternoon ? said(from, end.in(Half.PM), false) : Optional.empty();
    }

    private static Optional<PostedSpan> byThe24HourClock(int from, int until) {
        boolean allDay = from == 0 && until == DAY;
        boolean day = from >= MORNING && from < until;
        boolean night = from > NOON && until <= MORNING;
        if (!allDay && !day && !night) {
            return Optional.empty();
        }
        return Optional.of(new PostedSpan(from, day || allDay ? until : until + DAY, false));
    }

    boolean overlaps(PostedSpan other) {
        return from < other.until && other.from < until;
    }

    /** As opening_hours writes it: 21:00-04:00. */
    String written() {
        return clock(from) + "-" + clock(until > DAY ? until - DAY : until);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    @Override
    public int compareTo(PostedSpan other) {
        return Integer.compare(from, other.from);
    }
}
