package org.porchlight.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One rule of a site's hours, reduced to what answering needs.
 *
 * @param on the days on which its spans start
 * @param spans what it says of such a day, all of one {@link Availability}; for one that closes: what it cuts out,
 *     empty for the whole day
 * @param joining how it stands to the rules before it
 */
record HoursRule(Predicate<LocalDate> on, List<Span> spans, Relation joining) {
    static final int MINUTES_OF_DAY = 24 * 60;

    /** What holds at a minute; where spans of two days overlap, the first in this order wins. */
    enum Availability {
        OPEN,
        CALL_FIRST,
        UNKNOWN,
        CLOSED
    }

    /** How a rule stands to the ones before it: {@code ;} replaces, {@code ,} adds, {@code ||} fills, "off" closes. */
    enum Relation {
        REPLACES,
        ADDS,
        FILLS,
        CLOSES
    }

    /** Minutes from the midnight before it starts, up to two days; {@code end} is outside. */
    record Span(int start, int end, Availability is) {
        boolean holds(int minute) {
            return start <= minute && minute < end;
        }

        static List<Span> moved(List<Span> spans, int minutes) {
            return spans.stream()
                    .map(s -> new Span(s.start + minutes, s.end + minutes, s.is))
                    .toList();
        }

        /** Takes the minutes of {@code holes} out of {@code spans}. */
        static void cut(List<Span> spans, List<Span> holes) {
            for (Span hole : holes) {
                List<Span> left = new ArrayList<>(spans.size() + 1);
                for (Span span : spans) {
                    if (span.start < Math.min(span.end, hole.start)) {
                        left.add(new Span(span.start, Math.min(span.end, hole.start), span.is));
                    }
                    if (Math.max(span.start, hole.end) < span.end) {
                        left.add(new Span(Math.max(span.start, hole.end), span.end, span.is));
                    }
                }
                spans.clear();
                spans.addAll(left);
            }
        }
    }

    /** Whether it closes some hours of a day, rather than the day. */
    boolean cuts() {
        return joining == Relation.CLOSES && !spans.isEmpty();
    }

    /** Changes what the rules before this one said of a day that it {@link #on holds on}. */
    void apply(List<Span> day) {
        switch (joining) {
            case REPLACES -> {
                day.clear();
                day.addAll(spans);
            }
            case ADDS -> {
                Span.cut(day, spans);
                day.addAll(spans);
            }
            case FILLS -> {
                List<Span> gaps = new ArrayList<>(spans);
                Span.cut(gaps, List.copyOf(day));
                day.addAll(gaps);
            }
            case CLOSES -> day.clear();
        }
    }
}
