package org.porchlight.console;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;
import org.porchlight.web.PageWords;

/**
 * Writes times for the reader of a page: with the day where it isn't today, and in both zones where the person's clock
 * differs. No text tells when exactly a caller asked.
 *
 * @param zone of the reader
 */
public record Moments(PageWords words, ZoneId zone, Instant now) {
    private static final int QUARTER = 15;

    /** Writes a time in the reader's zone: "9:00 PM", or "tomorrow, 9:00 AM", or with the day of the week. */
    public String mine(Instant at) {
        return moment(at.atZone(zone));
    }

    /** Writes a time in the person's zone, which is named; and in the reader's besides, if the clocks there differ. */
    public String theirs(Instant at, ZoneId theirs) {
        String there = moment(at.atZone(theirs));
        String name = name(theirs);
        return sameClock(at, theirs)
                ? words.say("when.here", there, name)
                : words.say("when.both", there, name, moment(at.atZone(zone)));
    }

    /**
     * Writes until when the person can be rung. A window of the next hour is cut to the quarter, for its very end would
     * say when they asked.
     */
    public String end(Window window) {
        Instant until = window.part() == Part.NEXT_HOUR ? quarter(window.until()) : window.until();
        return theirs(until, window.zone());
    }

    /** Names a window that can be promised, by the day on which it still lies: "Tomorrow, in the morning". */
    public String offered(Window window) {
        Window left = window.left(now);
        String time = write("time.pattern", quarter(left.until()).atZone(left.zone()));
        boolean begunYesterday = left.lies().isAfter(left.day());
        return capital(words.say(begunYesterday ? "part.night-left" : part(left.part()), day(left), time));
    }

    private static String part(Part part) {
        return "part." + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Instant quarter(Instant at) {
        long minutes = Duration.between(at.truncatedTo(ChronoUnit.HOURS), at).toMinutes();
        return at.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(minutes / QUARTER * QUARTER));
    }

    private boolean sameClock(Instant at, ZoneId theirs) {
        return zone.getRules().getOffset(at).equals(theirs.getRules().getOffset(at));
    }

    private String moment(ZonedDateTime at) {
        long days = days(at.toLocalDate(), at.getZone());
        String time = write("time.pattern", at);
        if (days == 0) {
            return time;
        }
        return days == 1 ? words.say("when.tomorrow", time) : words.say("when.day", day(at), time);
    }

    private String day(Window left) {
        long days = days(left.lies(), left.zone());
        if (days == 0 || days == 1) {
            return words.say(days == 0 ? "part.today" : "part.tomorrow");
        }
        return day(left.lies().atStartOfDay(left.zone()));
    }

    private long days(LocalDate day, ZoneId there) {
        return ChronoUnit.DAYS.between(now.atZone(there).toLocalDate(), day);
    }

    /** Writes an hour, all that is kept of when staff did something: "Friday, November 27, 3 PM". */
    public String hour(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return words.say("when.day", day(local), write("time.hour", local));
    }

    /** Writes from which hour to which: "Friday, November 27, 12 PM to 6 PM". */
    public String stretch(Instant from, Instant until) {
        return words.say("when.stretch", hour(from), write("time.hour", until.atZone(zone)));
    }

    /** Writes a time of day: "5:00 PM". */
    public String clock(LocalTime time) {
        return write("time.pattern", time.atDate(now.atZone(zone).toLocalDate()).atZone(zone));
    }

    /** Writes when something was done, to the minute: "Fri, Nov 27, 3:04 PM"; with the year where it isn't this one. */
    public String done(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return write(thisYear(local) ? "clock.pattern" : "clock.year", local);
    }

    /** Writes a date: "Friday, November 27"; with the year where it isn't this one. */
    public String date(LocalDate date) {
        return day(date.atStartOfDay(zone));
    }

    public String weekday(DayOfWeek day) {
        return capital(day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()));
    }

    /** Names a zone: "Pacific Time". */
    public String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, words.locale());
    }

    private String day(ZonedDateTime at) {
        return write(thisYear(at) ? "day.pattern" : "day.year", at);
    }

    private boolean thisYear(ZonedDateTime at) {
        return at.getYear() == now.atZone(at.getZone()).getYear();
    }

    private String write(String pattern, ZonedDateTime at) {
        return words.write(pattern, at);
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }
}
