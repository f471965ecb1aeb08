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
import org.porchlight.sheets.Said;

/**
 * Writes the schedule rows of one place as an opening_hours text: weekly ones, those on a weekday of the month, and the plain
 * weekdays of older versions. Says why where a row can't be. The fixed offset that a row may carry is passed over: it would
 * be wrong half the year.
 */
final class HsdsSchedule {
    private static final Map<String, String> DAYS =
            Map.of("MO", "Mo", "TU", "Tu", "WE", "We", "TH", "Th", "FR", "Fr", "SA", "Sa", "SU", "Su");
    /** With its place in the month, if any; its name may be written out. */
    private static final Pattern BYDAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)[A-Z]*");

    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");
    /** What wraps a value in some packages, the examples of the standard among them. */
    private static final Pattern WRAPPING = Pattern.compile("[\"'“”\\[\\]]");

    private static final String OPENS = "opens_at";
    private static final String CLOSES = "closes_at";
    private static final String[] MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

    private final LocalDate today;
    private final List<String> rules = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    HsdsSchedule(LocalDate today) {
        this.today = today;
    }

    /**
     * What came of the rows.
     *
     * @param hours an opening_hours text, or the words in which the source says it; empty where it says nothing usable
     * @param troubles what could not be taken over
     */
    record Written(String hours, List<Trouble> troubles) {}

    /**
     * What is wrong with a row.
     *
     * @param column where in it
     */
    record Trouble(Row row, String column, Said what) {}

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
            troubled(row, row.cell("valid_to").isEmpty() ? "until" : "valid_to", "This schedule is over.");
            return;
        }
        Optional<String> opens = clock(row, OPENS);
        Optional<String> closes = clock(row, CLOSES);
        if (row.cell(OPENS).isEmpty() && row.cell(CLOSES).isEmpty()) {
            if (!row.cell("byday").isEmpty() || !row.cell("weekday").isEmpty()) {
                troubled(row, OPENS, "It has days, and no times.");
            }
            return;
        }
        String days = days(row);
        if (!days.isEmpty() && opens.isPresent() && closes.isPresent()) {
            String end = closes.get().equals("23:59") ? "24:00" : closes.get();
            rules.add(season(row, until) + days + " " + opens.get() + "-" + end);
        }
    }

    private void troubled(Row row, String column, String what, Object... values) {
        troubles.add(new Trouble(row, column, Said.of(what, values)));
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
        String byday = unwrapped(row, "byday").toUpperCase(Locale.ROOT);
        if (byday.isEmpty()) {
            return weekday(row);
        }
        Optional<Trouble> doubt = doubt(row);
        if (doubt.isPresent()) {
            troubles.add(doubt.get());
            return "";
        }
        List<String> days = new ArrayList<>();
        for (String part : byday.split("[,;\\s]+")) {
            Matcher day = BYDAY.matcher(part);
            if (!day.matches()) {
                troubled(row, "byday", "“{0}” is no day, such as MO or 2MO.", part);
                return "";
            }
            String nth = day.group(1) == null ? "" : "[" + day.group(1).replace("+", "") + "]";
            days.add(DAYS.get(day.group(2)) + nth);
        }
        return String.join(",", days);
    }

    private static String unwrapped(Row row, String column) {
        return WRAPPING.matcher(row.cell(column)).replaceAll("").strip();
    }

    /** Why it can't be said for certain on which days a row holds. */
    private static Optional<Trouble> doubt(Row row) {
        String interval = unwrapped(row, "interval");
        if (!interval.isEmpty() && !interval.equals("1")) {
            return Optional.of(new Trouble(row, "interval", Said.of("It holds only every {0} times.", interval)));
        }
        if (!row.cell("count").isEmpty() && !unwrapped(row, "freq").equalsIgnoreCase("WEEKLY")) {
            return Optional.of(new Trouble(row, "count", Said.of("It holds a number of times, and then no more.")));
        }
        return Stream.of("bymonthday", "byyearday", "byweekno")
                .filter(column -> !row.cell(column).isEmpty())
                .findFirst()
                .map(column -> new Trouble(row, column, Said.of("It names weekdays and dates at once.")));
    }

    /** Versions 1 and 2 have a row for each weekday, by name or by number from Monday; "DAILY" is every day. */
    private String weekday(Row row) {
        String weekday = unwrapped(row, "weekday");
        Optional<String> named = weekday.length() < 2
                ? Optional.empty()
                : Optional.ofNullable(DAYS.get(weekday.substring(0, 2).toUpperCase(Locale.ROOT)));
        if (named.isPresent()) {
            return named.get();
        }
        if (weekday.matches("[1-7]")) {
            return List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su").get(Integer.parseInt(weekday) - 1);
        }
        if (unwrapped(row, "freq").equalsIgnoreCase("DAILY")) {
            return "Mo-Su";
        }
        troubled(row, "byday", "It doesn't say on which days.");
        return "";
    }

    /** Such as {@code 09:00}; what stands there and is no time is told. */
    private Optional<String> clock(Row row, String column) {
        String written = unwrapped(row, column);
        Matcher time = TIME.matcher(written);
        if (time.matches()) {
            return Optional.of("%02d:%s".formatted(Integer.parseInt(time.group(1)), time.group(2)));
        }
        boolean missing = written.isEmpty()
                && row.cell(OPENS).isEmpty() == row.cell(CLOSES).isEmpty();
        if (!missing) {
            troubled(row, column, "It is no time, such as 09:00.");
        }
        return Optional.empty();
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
