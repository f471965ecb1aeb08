package org.porchlight.folding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How much time is folded at once, and how finely a record may tell when it was. Weeks begin on Monday. */
public enum Span {
    DAY,
    WEEK,
    MONTH;

    /** Contacts a day from which a day, or a week, holds enough that most rows can say something. */
    private static final int FOR_DAYS = 100;

    private static final int FOR_WEEKS = 15;

    /** The first day of the span that a day lies in. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day after the span that a day lies in. */
    public LocalDate after(LocalDate day) {
        LocalDate first = first(day);
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** The first day of the month in which the span counts that a day lies in: where it ends, as reports have it. */
    public LocalDate month(LocalDate day) {
        return MONTH.first(after(day).minusDays(1));
    }

    /** Whether the span that a day lies in is over. */
    public boolean closed(LocalDate day, LocalDate today) {
        return !after(day).isAfter(today);
    }

    /** The span that fits a line with so many contacts a day. */
    public static Span fitting(double contactsADay) {
        if (contactsADay >= FOR_DAYS) {
            return DAY;
        }
        return contactsADay >= FOR_WEEKS ? WEEK : MONTH;
    }

    /** The word in the tables and in the setting, such as {@code week}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
