package org.porchlight.listings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.sheets.Row;

/**
 * Writes the schedule rows of one place as an opening_hours text: weekly ones, those on a weekday of the month, and the plain
 * weekdays of older versions. Says why where a row can't be. The fixed offset that a row may carry is passed over: it would
 * be wrong half the year.
 */
final class HsdsSchedule {
    private static final Map<String, String> DAYS =
            Map.of("MO", "Mo", "TU", "Tu", "WE", "We", "TH", "Th", "FR", "Fr", "SA", "Sa", "SU", "Su");
    private static final Pattern BYDAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final String[] MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

    private final LocalDate today;
    private final List<String> rules = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    HsdsSchedule(LocalDate today) {
        this.today = today;
    }

    /**
     * What came of the rows.
     *
     * @param hours an opening_hours text, or the words in which the source says it; empty where it says nothing usable
     * @param troubles what could not be taken over, a sentence each
     */
    record Written(String hours, List<String> troubles) {}

    Written of(List<Row> rows) {
        rows.forEach(this::add);
        if (rules.isEmpty() && troubles.isEmpty()) {
            return new Written(described(rows), troubles);
        }
        return new Written(troubles.isEmpty() ? String.join("; ", rules) : "", troubles);
    }

    private static String described(List<Row> rows) {
        return rows.stream()
                .map(row -> row.cell("description"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void add(Row row) {
        Optional<LocalDate> until = date(row, "valid_to").or(() -> date(row, "until"));
        if (until.filter(it -> it.isBefore(today)).isPresent()) {
            troubles.add(row.where() + ": this schedule ended on " + until.get() + ".");
            return;
        }
        String opens = clock(row.cell("opens_at"));
        String closes = clock(row.cell("closes_at"));
        if (opens.isEmpty() && closes.isEmpty()) {
            if (!row.cell("byday").isEmpty() || !row.cell("weekday").isEmpty()) {
                troubles.add(row.where() + ": it has days, and no times.");
            }
            return;
        }
        String days = days(row);
        if (!days.isEmpty() && !opens.isEmpty() && !closes.isEmpty()) {
            rules.add(season(row, until) + days + " " + opens + "-" + (closes.equals("23:59") ? "24:00" : closes));
        } else if (!days.isEmpty()) {
            troubles.add(row.where() + ": its times can't be read.");
        }
    }

    private String season(Row row, Optional<LocalDate> until) {
        Optional<LocalDate> from = date(row, "valid_from").filter(it -> it.isAfter(today));
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        String first = day(from.orElse(today));
        return until.map(last -> first + "-" + day(last) + " ").orElse(first + "+ ");
    }

    private static String day(LocalDate date) {
        return "%d %s %02d".formatted(date.getYear(), MONTHS[date.getMonthValue() - 1], date.getDayOfMonth());
    }

    private String days(Row row) {
        String byday = row.cell("byday").toUpperCase(Locale.ROOT).replace(" ", "");
        if (byday.isEmpty()) {
            return weekday(row);
        }
        Optional<String> doubt = doubt(row);
        if (doubt.isPresent()) {
            troubles.add(row.where() + ": " + doubt.get());
            return "";
        }
        List<String> days = new ArrayList<>();
        for (String part : byday.split(",")) {
            Matcher day = BYDAY.matcher(part);
            if (!day.matches()) {
                troubles.add(row.where() + ": \"" + part + "\" is no day.");
                return "";
            }
            String nth = day.group(1) == null ? "" : "[" + day.group(1).replace("+", "") + "]";
            days.add(DAYS.get(day.group(2)) + nth);
        }
        return String.join(",", days);
    }

    /** Why it can't be said for certain on which days a row holds. */
    private static Optional<String> doubt(Row row) {
        String interval = row.cell("interval");
        if (!interval.isEmpty() && !interval.equals("1")) {
            return Optional.of("it holds only every " + interval + " times.");
        }
        if (!row.cell("count").isEmpty() && !row.cell("freq").equalsIgnoreCase("WEEKLY")) {
            return Optional.of("it holds a number of times, and then no more.");
        }
        boolean dates = Stream.of("bymonthday", "byyearday", "byweekno")
                .anyMatch(column -> !row.cell(column).isEmpty());
        return dates ? Optional.of("it names weekdays and dates at once.") : Optional.empty();
    }

    /** Versions 1 and 2 have a row for each weekday, by name or by number from Monday; "DAILY" is every day. */
    private String weekday(Row row) {
        String weekday = row.cell("weekday");
        Optional<String> named = weekday.length() < 2
                ? Optional.empty()
                : Optional.ofNullable(DAYS.get(weekday.substring(0, 2).toUpperCase(Locale.ROOT)));
        if (named.isPresent()) {
            return named.get();
        }
        if (weekday.matches("[1-7]")) {
            return List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su").get(Integer.parseInt(weekday) - 1);
        }
        if (row.cell("freq").equalsIgnoreCase("DAILY")) {
            return "Mo-Su";
        }
        troubles.add(row.where() + ": it doesn't say on which days.");
        return "";
    }

    private static String clock(String written) {
        Matcher time = TIME.matcher(written);
        return time.matches() ? "%02d:%s".formatted(Integer.parseInt(time.group(1)), time.group(2)) : "";
    }

    private Optional<LocalDate> date(Row row, String column) {
        try {
            String cell = row.cell(column);
            return cell.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(cell.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
