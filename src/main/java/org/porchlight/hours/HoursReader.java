package org.porchlight.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.hours.HoursRule.Availability;
import org.porchlight.hours.HoursRule.Relation;
import org.porchlight.hours.HoursRule.Span;

/**
 * Turns an opening_hours text into rules, and refuses what can't be answered later: no closing time, the sun, school
 * holidays. The grammar is the library's; what the rules mean is decided in {@link OpeningHours}.
 */
public final class HoursReader {
    private static final String EXAMPLE = "Write them like Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off.";

    /** Both without a leading zero: "1:00-5:00", which people write of the afternoon. */
    private static final Pattern TWELVE_HOUR_CLOCK = Pattern.compile("(?<![0-9:])[1-5]:[0-9]{2} ?- ?[1-7]:[0-9]{2}");

    private HoursReader() {}

    /** What came of reading a text. */
    public sealed interface Reading {
        /** The text can be answered from. */
        record Usable(OpeningHours hours) implements Reading {}

        /**
         * The text can't be answered from.
         *
         * @param what is wrong and what to write instead, for staff, in English: a sentence with {@code {0}} for the part
         * @param part of the text, which the sentence quotes; empty where it quotes none
         */
        record Unusable(String what, String part) implements Reading {
            /** The sentence with its part. */
            public String sentence() {
                return what.replace("{0}", part);
            }
        }
    }

    /**
     * Reads a text such as {@code Mo-Fr 09:00-17:00; PH off}; an empty one gives {@link OpeningHours#notKnown()}.
     *
     * @param holidays the public holidays ({@code PH}) where the site is
     */
    public static Reading read(String text, Predicate<LocalDate> holidays) {
        try {
            refuseTwelveHourClock(text);
            // Lenient: the strict mode refuses 20:00-02:00, which every night drop-in needs.
            List<Rule> parsed = new OpeningHoursParser(new StringReader(text)).rules(false);
            List<HoursRule> rules = new ArrayList<>();
            boolean daysBefore = true;
            for (Rule rule : parsed) {
                boolean says = !rule.isEmpty() && !(rule.isFallBack() && availability(rule) == Availability.CLOSED);
                if (says) {
                    rules.add(rule(rule, daysBefore, holidays));
                    daysBefore = choosesDays(rule);
                }
            }
            return new Reading.Usable(rules.isEmpty() ? OpeningHours.notKnown() : new OpeningHours(rules));
        } catch (OpeningHoursParseException | TokenMgrError unreadable) {
            return new Reading.Unusable("These hours can't be read. " + EXAMPLE, "");
        } catch (UnanswerableHours unanswerable) {
            return new Reading.Unusable(unanswerable.getMessage(), unanswerable.part());
        }
    }

    /** Read as written it would say open in the middle of the night, when nobody is there. */
    private static void refuseTwelveHourClock(String text) {
        Matcher afternoon = TWELVE_HOUR_CLOCK.matcher(text);
        if (afternoon.find()) {
            throw new UnanswerableHours(
                    "\"{0}\" may be the afternoon or the night. Write the afternoon by the 24-hour clock, such as"
                            + " 13:00-17:00, and the night with two digits, such as 01:00-05:00.",
                    afternoon.group());
        }
    }

    private static HoursRule rule(Rule rule, boolean daysBefore, Predicate<LocalDate> holidays) {
        refuseSchoolHolidays(rule);
        Availability is = availability(rule);
        Predicate<LocalDate> on = DaySelector.of(rule, holidays);
        List<Span> spans = spans(rule, is);
        if (is == Availability.CLOSED) {
            return new HoursRule(on, spans, Relation.CLOSES);
        }
        return new HoursRule(on, spans, joining(rule, is, daysBefore));
    }

    private static void refuseSchoolHolidays(Rule rule) {
        if (rule.getHolidays() != null
                && rule.getHolidays().stream().anyMatch(holiday -> holiday.getType() == Holiday.Type.SH)) {
            throw new UnanswerableHours(
                    "School holidays (SH) are not known here. Write the dates instead, such as Jul 01-Aug 31.", "");
        }
    }

    /** A comment without "open" means that only a call settles it, as the OSM specification has it. */
    static Availability availability(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (modifier == null) {
            return Availability.OPEN;
        }
        Availability doubtful = modifier.getComment() == null ? Availability.UNKNOWN : Availability.CALL_FIRST;
        if (modifier.getModifier() == null) {
            return doubtful;
        }
        return switch (modifier.getModifier()) {
            case OPEN -> Availability.OPEN;
            case CLOSED, OFF -> Availability.CLOSED;
            case UNKNOWN -> doubtful;
        };
    }

    /** "Mo-Fr 10:00-16:00; 12:00-14:00" adds: a rule that names no day replaces only another that names none. */
    private static Relation joining(Rule rule, Availability is, boolean daysBefore) {
        if (rule.isFallBack()) {
            return Relation.FILLS;
        }
        boolean adds = rule.isAdditive() || (!choosesDays(rule) && daysBefore && is == Availability.OPEN);
        return adds ? Relation.ADDS : Relation.REPLACES;
    }

    private static boolean choosesDays(Rule rule) {
        return rule.getYears() != null
                || rule.getWeeks() != null
                || rule.getDates() != null
                || rule.getDays() != null
                || rule.getHolidays() != null;
    }

    private static List<Span> spans(Rule rule, Availability is) {
        if (rule.getTimes() != null && !rule.getTimes().isEmpty()) {
            return TimesReader.spans(rule.getTimes(), is);
        }
        if (is == Availability.CLOSED) {
            return List.of();
        }
        if (is == Availability.OPEN && !rule.isTwentyfourseven() && rule.getModifier() == null) {
            throw new UnanswerableHours("\"{0}\" has no times. For day and night write 00:00-24:00.", rule);
        }
        return List.of(new Span(0, HoursRule.MINUTES_OF_DAY, is));
    }
}
