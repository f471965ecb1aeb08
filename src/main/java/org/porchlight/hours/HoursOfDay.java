package org.porchlight.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.porchlight.hours.HoursRule.Availability;
import org.porchlight.hours.HoursRule.Span;
import org.porchlight.places.DayHours;
import org.porchlight.places.DayHours.Part;

/** Tells the hours of one day. */
final class HoursOfDay {
    private static final int MINUTE = 60;

    private HoursOfDay() {}

    /**
     * Puts spans in order, and makes one of those that follow on each other.
     *
     * @param spans what begins on that day
     */
    static DayHours of(LocalDate date, List<Span> spans, boolean holiday) {
        List<Span> joined = new ArrayList<>();
        spans.stream()
                .filter(span -> span.is() == Availability.OPEN || span.is() == Availability.CALL_FIRST)
                .sorted(Comparator.comparingInt(Span::start))
                .forEach(span -> join(joined, span));
        boolean known = !joined.isEmpty() || spans.isEmpty();
        return new DayHours(date, joined.stream().map(HoursOfDay::part).toList(), known, holiday && opens(joined));
    }

    private static boolean opens(List<Span> spans) {
        return spans.stream().anyMatch(span -> span.is() == Availability.OPEN);
    }

    private static void join(List<Span> joined, Span span) {
        Span last = joined.isEmpty() ? null : joined.getLast();
        if (last != null && last.is() == span.is() && span.start() <= last.end()) {
            joined.removeLast();
            joined.add(new Span(last.start(), Math.max(last.end(), span.end()), span.is()));
        } else {
            joined.add(span);
        }
    }

    private static Part part(Span span) {
        boolean whole = span.end() - span.start() >= HoursRule.MINUTES_OF_DAY;
        LocalTime from = whole ? LocalTime.MIDNIGHT : time(span.start());
        return new Part(from, whole ? from : time(span.end()), span.is() == Availability.CALL_FIRST);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay((long) Math.floorMod(minute, HoursRule.MINUTES_OF_DAY) * MINUTE);
    }
}
