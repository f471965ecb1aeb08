package org.porchlight.settings;

import java.util.Arrays;
import java.util.Optional;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.folding.Threshold;

/** Reads how call records are to be kept. What protects callers only goes up. */
final class GivenRecords {
    private static final String UNIT = "RECORDS_BY";
    private static final String INSIDE = "RECORDS_AT_LEAST";
    private static final String OUTSIDE = "REPORTS_AT_LEAST";
    private static final String KEPT = "RECORDS_MONTHS";
    private static final String LOG = "STAFF_LOG_MONTHS";
    private static final String ATTEMPTS = "ATTEMPTS_DAYS";
    private static final int MOST = 1_000;

    private GivenRecords() {}

    static RecordRules read(GivenValues given) {
        RecordRules usual = RecordRules.USUAL;
        return new RecordRules(
                unit(given),
                new Threshold(number(given, INSIDE, Threshold.LEAST, MOST, Threshold.LEAST)),
                number(given, OUTSIDE, RecordRules.LEAST_OUTSIDE, MOST, usual.outside()),
                number(given, KEPT, 1, RecordRules.LONGEST_MONTHS, usual.keptMonths()),
                number(given, LOG, 1, RecordRules.LONGEST_MONTHS, usual.logMonths()),
                number(given, ATTEMPTS, 1, RecordRules.LONGEST_DAYS, usual.attemptDays()));
    }

    private static Span unit(GivenValues given) {
        Optional<String> text = given.value(UNIT);
        Optional<Span> unit = Arrays.stream(Span.values())
                .filter(span -> text.filter(span.word()::equals).isPresent())
                .findFirst();
        if (text.isPresent() && unit.isEmpty()) {
            given.wrong(UNIT, "must be day, week or month, or unset for week.");
        }
        return unit.orElse(RecordRules.USUAL.unit());
    }

    private static int number(GivenValues given, String name, int least, int most, int usual) {
        Optional<String> text = given.value(name);
        int number = text.filter(it -> it.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(text.isPresent() ? 0 : usual);
        if (number < least || number > most) {
            given.wrong(name, "must be a number from " + least + " to " + most + ", or unset for " + usual + ".");
            return usual;
        }
        return number;
    }
}
