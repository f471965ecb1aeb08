package org.porchlight.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.porchlight.hours.HoursRule.Availability;
import org.porchlight.hours.HoursRule.Relation;
import org.porchlight.hours.HoursRule.Span;

/**
 * Turns an opening_hours text into rules, and refuses what can't be answered later: no closing time, the sun, school
 * holidays. The grammar is the library's; what the rules mean is decided in {@link OpeningHours}.
 */
public final class HoursReader {
    private static final String EXAMPLE = "Write them like Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off.";
    private static final int NOON = 12 * 60;
    private static final int THREE_AT_NIGHT = HoursRule.MINUTES_OF_DAY + 3 * 60;

    private HoursReader() {}

    /** What came of reading a text. */
    public sealed interface Reading {
        /** The text can be answered from. */
        record Usable(OpeningHours hours) implements Reading {}

        /**
         * The text can't be answered from.
         *
         * @param sentence what is wrong and what to write instead, for staff
         */
        record Unusable(String sentence) implements Reading {}
    }

    /**
     * Reads a text such as {@code Mo-Fr 09:00-17:00; PH off}; an empty one gives {@link OpeningHours#notKnown()}.
     *
     * @param holidays the public holidays ({@code PH}) where the site is
     */
    public static Reading read(String text, Predicate<LocalDate> holidays) {
        try {
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
            return new Reading.Unusable("These hours can't be read. " + EXAMPLE);
        } catch (UnanswerableHours unanswerable) {
            return new Reading.Unusable(unanswerable.getMessage());
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
                    "School holidays (SH) are not known here. Write the dates instead, such as" + " Jul 01-Aug 31.");
        }
    }

    /** A comment without "open" means that only a call settles it, as the OSM specification has it. */
    private static Availability availability(Rule rule) {
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
            return rule.getTimes().stream().map(time -> span(time, is)).toList();
        }
        if (is == Availability.CLOSED) {
            return List.of();
        }
        if (is == Availability.OPEN && !rule.isTwentyfourseven() && rule.getModifier() == null) {
            throw new UnanswerableHours("\"" + rule + "\" has no times. For day and night write 00:00-24:00.");
        }
        return List.of(new Span(0, HoursRule.MINUTES_OF_DAY, is));
    }

    private static Span span(TimeSpan time, Availability is) {
        if (time.getStartEvent() != null || time.getEndEvent() != null) {
            throw new UnanswerableHours("Sunrise and sunset can't be said in advance. Write clock times, such as"
                    + " 08:00-18:00, with months where they change.");
        }
        if (time.isOpenEnded() || time.getEnd() == TimeSpan.UNDEFINED_TIME || time.getInterval() != 0) {
            throw new UnanswerableHours("\"" + time + "\" has no closing time. Write one, such as 10:00-18:00, or add"
                    + " \"call first\" in quotes after it.");
        }
        if (time.getStart() >= time.getEnd()) {
            throw new UnanswerableHours("\"" + time + "\" closes when it opens. For day and night write 00:00-24:00.");
        }
        if (time.getStart() >= HoursRule.MINUTES_OF_DAY) {
            throw new UnanswerableHours("\"" + time + "\" starts after midnight. Write it on the next day.");
        }
        // The parser takes "9-5" for nine in the morning until five the next morning.
        if (time.getStart() < NOON && time.getEnd() > THREE_AT_NIGHT) {
            throw new UnanswerableHours("\"" + time + "\" would last until the next morning. For an afternoon write it"
                    + " by the 24-hour clock, such as 09:00-17:00.");
        }
        return new Span(time.getStart(), time.getEnd(), is);
    }
}
