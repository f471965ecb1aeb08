package org.porchlight.hours;

import ch.poole.openinghoursparser.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.hours.HoursRule.Availability;
import org.porchlight.hours.HoursRule.Span;

/** The times of day of one rule as spans; refuses those that can't be answered from, or that people misread. */
final class TimesReader {
    private static final int NOON = 12 * 60;
    private static final int THREE_AT_NIGHT = HoursRule.MINUTES_OF_DAY + 3 * 60;

    /** How long a call may settle what has no closing time, at least. */
    private static final int WHILE_OPEN_ENDED = 6 * 60;

    private TimesReader() {}

    static List<Span> spans(List<TimeSpan> times, Availability is) {
        List<Span> spans = new ArrayList<>();
        for (TimeSpan time : times) {
            Span span = span(time, is);
            if (!spans.isEmpty() && span.start() < spans.getLast().start()) {
                throw new UnanswerableHours(
                        "\"{0}\" stands after a later time. Write the afternoon by the 24-hour clock, such as"
                                + " 08:00-12:00,13:00-17:00, and the earliest time first.",
                        time);
            }
            spans.add(span);
        }
        return List.copyOf(spans);
    }

    private static Span span(TimeSpan time, Availability is) {
        if (time.getStartEvent() != null || time.getEndEvent() != null) {
            throw new UnanswerableHours(
                    "Sunrise and sunset can't be said in advance. Write clock times, such as 08:00-18:00, with months"
                            + " where they change.",
                    "");
        }
        if (time.getStart() >= HoursRule.MINUTES_OF_DAY) {
            throw new UnanswerableHours("\"{0}\" starts after midnight. Write it on the next day.", time);
        }
        return isOpenEnded(time) ? openEnded(time, is) : closed(time, is);
    }

    private static boolean isOpenEnded(TimeSpan time) {
        return time.isOpenEnded() || time.getEnd() == TimeSpan.UNDEFINED_TIME || time.getInterval() != 0;
    }

    /** Nobody knows when it closes, so it can't be "open"; where a call settles it, that is said for the evening. */
    private static Span openEnded(TimeSpan time, Availability is) {
        boolean settledByCall = is == Availability.CALL_FIRST && time.isOpenEnded() && time.getInterval() == 0;
        if (!settledByCall) {
            throw new UnanswerableHours(
                    "\"{0}\" has no closing time. Write one, such as 10:00-18:00, or add \"call first\" in quotes"
                            + " after it.",
                    time);
        }
        int from = Math.max(time.getStart(), time.getEnd() == TimeSpan.UNDEFINED_TIME ? 0 : time.getEnd());
        return new Span(time.getStart(), Math.max(HoursRule.MINUTES_OF_DAY, from + WHILE_OPEN_ENDED), is);
    }

    private static Span closed(TimeSpan time, Availability is) {
        if (time.getStart() >= time.getEnd()) {
            throw new UnanswerableHours("\"{0}\" closes when it opens. For day and night write 00:00-24:00.", time);
        }
        // The parser takes "9-5" for nine in the morning until five the next morning.
        if (time.getStart() < NOON && time.getEnd() > THREE_AT_NIGHT) {
            throw new UnanswerableHours(
                    "\"{0}\" would last until the next morning. For an afternoon write it by the 24-hour clock, such as"
                            + " 09:00-17:00.",
                    time);
        }
        return new Span(time.getStart(), time.getEnd(), is);
    }
}
