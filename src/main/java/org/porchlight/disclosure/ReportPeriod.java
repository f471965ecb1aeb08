package org.porchlight.disclosure;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.porchlight.folding.Span;

/**
 * A closed stretch of time that is reported. Quarters are made of months, and months of whole weeks, those that end in
 * them: so no week lies in two months, and nothing can be worked out from where they cross.
 *
 * @param first the first day of the calendar's week, month or quarter
 */
public record ReportPeriod(Kind kind, LocalDate first) {
    /** How long it is. */
    public enum Kind {
        WEEK,
        MONTH,
        QUARTER;

        /** The word in the table and in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int WEEK_END = 6;
    private static final int MONTHS = 3;

    /** The period of a kind in which a record counts that begins on a day. */
    public static ReportPeriod of(Kind kind, Span span, LocalDate first) {
        LocalDate day = span == Span.MONTH ? first : Span.WEEK.first(first).plusDays(WEEK_END);
        return switch (kind) {
            case WEEK -> new ReportPeriod(kind, Span.WEEK.first(day));
            case MONTH -> new ReportPeriod(kind, day.withDayOfMonth(1));
            case QUARTER -> new ReportPeriod(kind, quarter(day));
        };
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** The one after it. */
    public ReportPeriod next() {
        return new ReportPeriod(
                kind,
                switch (kind) {
                    case WEEK -> first.plusWeeks(1);
                    case MONTH -> first.plusMonths(1);
                    case QUARTER -> first.plusMonths(MONTHS);
                });
    }

    /** The first day on which nothing can be added to it any more: whole weeks and the calendar's end are both over. */
    public LocalDate closed() {
        return next().first();
    }

    /** What it is made of; nothing for a week. */
    public List<ReportPeriod> parts() {
        return switch (kind) {
            case WEEK -> List.of();
            case MONTH ->
                Stream.iterate(of(Kind.WEEK, Span.DAY, first), ReportPeriod::next)
                        .takeWhile(week -> week.first().plusDays(WEEK_END).isBefore(next().first()))
                        .toList();
            case QUARTER ->
                Stream.iterate(new ReportPeriod(Kind.MONTH, first), ReportPeriod::next)
                        .limit(MONTHS)
                        .toList();
        };
    }
}
