package org.porchlight.listings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells which days can be true of a site: nobody has checked it tomorrow, and no kits until the year 9999 is a slip. */
public final class SiteDays {
    private static final List<String> PAST = List.of("checked_on", "vanished_on");
    private static final int YEARS_BACK = 20;
    private static final int YEARS_AHEAD = 2;

    private SiteDays() {}

    /** What is wrong with a day. */
    public enum Trouble {
        FUTURE("future", "This day is still to come.", "Write the day on which somebody made sure, or leave it empty."),
        LONG_AGO("long-ago", "This day is more than 20 years ago.", "Look at the year again, or leave it empty."),
        FAR_AHEAD("far-ahead", "This day is more than 2 years ahead.", "Look at the year again, or leave it empty.");

        private final String word;
        private final String what;
        private final String advice;

        Trouble(String word, String what, String advice) {
            this.word = word;
            this.what = what;
            this.advice = advice;
        }

        /** The end of its name among the words of pages. */
        public String word() {
            return word;
        }

        void refuse(Draft draft, String field) {
            draft.refuse(field, what, advice);
        }
    }

    /**
     * Finds what is wrong with a day.
     *
     * @param field for which it stands
     * @param today somewhere; where the site is, it may be tomorrow already
     */
    public static Optional<Trouble> trouble(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusYears(YEARS_BACK))) {
            return Optional.of(Trouble.LONG_AGO);
        }
        if (PAST.contains(field)) {
            return Optional.of(Trouble.FUTURE).filter(_ -> day.isAfter(today.plusDays(1)));
        }
        return Optional.of(Trouble.FAR_AHEAD).filter(_ -> day.isAfter(today.plusYears(YEARS_AHEAD)));
    }
}
