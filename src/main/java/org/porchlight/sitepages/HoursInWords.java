package org.porchlight.sitepages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.console.Moments;
import org.porchlight.hours.HoursLine;
import org.porchlight.hours.HoursLine.Dates;
import org.porchlight.hours.HoursLine.Days;
import org.porchlight.hours.HoursLine.Times;
import org.porchlight.hours.HoursLine.When;
import org.porchlight.hours.HoursLines;
import org.porchlight.web.PageWords;

/** Puts a site's hours into words for whoever reads the page: "Monday to Friday: 9:00 AM to 5:00 PM". */
record HoursInWords(Moments when) {
    private static final String ALWAYS = "24/7";

    /** A line for each group of days; one that says so where nothing is known. */
    List<String> of(String hours) {
        if (hours.isBlank()) {
            return List.of(words().say("hours.not-known"));
        }
        if (hours.strip().equals(ALWAYS)) {
            return List.of(words().say("hours.always"));
        }
        List<String> lines =
                HoursLines.of(hours).stream().map(this::line).map(this::capital).toList();
        return lines.isEmpty() ? List.of(words().say("hours.unreadable", hours)) : lines;
    }

    private PageWords words() {
        return when.words();
    }

    private String line(HoursLine line) {
        return words().say("hours.line", days(line.when()), what(line));
    }

    private String what(HoursLine line) {
        String times = line.times().stream().map(this::times).collect(Collectors.joining(words().say("hours.then")));
        boolean quiet = line.comment().isEmpty() || line.comment().equals("call first");
        String comment = quiet ? "" : " " + words().say("hours.comment", line.comment());
        return switch (line.what()) {
            case OPEN -> (times.isEmpty() ? words().say("hours.all-day") : times) + comment;
            case CLOSED -> (times.isEmpty() ? "" : times + " ") + words().say("hours.closed") + comment;
            case CALL_FIRST -> (times.isEmpty() ? "" : times + ", ") + words().say("hours.call-first") + comment;
            case UNKNOWN -> words().say("hours.unknown");
        };
    }

    private String times(Times times) {
        return times.allDay() ? words().say("hours.all-day") : range(clock(times.from()), clock(times.until()));
    }

    private String clock(LocalTime time) {
        return when.clock(time);
    }

    private String range(String from, String until) {
        return words().say("hours.range", from, until);
    }

    private String days(When on) {
        if (on.always()) {
            return words().say("hours.every-day");
        }
        List<String> parts =
                new ArrayList<>(on.dates().stream().map(this::dates).toList());
        if (!on.days().isEmpty()) {
            parts.add(listed(on.days().stream().map(this::days).toList()));
        }
        if (on.holidays()) {
            parts.add(words().say("hours.holidays"));
        }
        if (!on.rest().isEmpty()) {
            parts.add(on.rest());
        }
        return String.join(", ", parts);
    }

    private String listed(List<String> several) {
        if (several.size() == 1) {
            return several.getFirst();
        }
        return words().say("hours.and", String.join(", ", several.subList(0, several.size() - 1)), several.getLast());
    }

    private String days(Days days) {
        String from = day(days.from());
        String named = days.from() == days.until() ? from : range(from, day(days.until()));
        String nth = "hours.nth." + days.nth();
        if (days.nth() == 0) {
            return named;
        }
        return words().has(nth) ? words().say(nth, named) : named + " [" + days.nth() + "]";
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words().locale());
    }

    private String dates(Dates dates) {
        String from = date(dates.fromMonth(), dates.fromDay());
        String until = date(dates.untilMonth(), dates.untilDay());
        return from.equals(until) ? from : range(from, until);
    }

    private String date(int month, int day) {
        if (day == 0) {
            return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, words().locale());
        }
        // A leap year, so that there is every date.
        return DateTimeFormatter.ofPattern(words().say("hours.date"), words().locale())
                .format(LocalDate.of(2028, month, day));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(words().locale()) + text.substring(1);
    }
}
