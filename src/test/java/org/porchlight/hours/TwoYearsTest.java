package org.porchlight.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.hours.HoursReader.Reading;
import org.porchlight.hours.HoursRule.Availability;
import org.porchlight.places.Opening;

/**
 * Nineteen shapes of rules, each half hour of 2026 and 2027 in Toronto, against a table that another program made:
 * {@code hours/two-years.txt}. Both changes of the clocks of each year are in it.
 */
class TwoYearsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T05:00:00Z");
    private static final Duration HALF = Duration.ofMinutes(30);
    private static final int HALVES = 730 * 48;
    private static final int TWO_WEEKS = (OpeningHours.HORIZON_DAYS + 1) * 48;
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final String CHRISTMAS_OFF = "Fr-Sa 22:00-06:00; Dec 25 off";

    private static final List<String> LINES = lines();
    private static final Set<LocalDate> HOLIDAYS = Stream.of(LINES.stream()
                    .filter(line -> line.startsWith("PH "))
                    .findFirst()
                    .orElseThrow()
                    .substring(3)
                    .split(" "))
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    /** By rule, a letter for each half hour: open, closed, unknown. */
    private static final Map<String, String> TABLE = table();

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/hours/two-years.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> table() {
        var table = new LinkedHashMap<String, String>();
        String rule = "";
        for (String line : LINES) {
            if (line.startsWith("= ")) {
                rule = line.substring(2);
            } else if (line.matches("[0-9]{4}-.*")) {
                String month = Stream.of(line.split(" "))
                        .skip(1)
                        .map(run -> run.substring(0, 1).repeat(Integer.parseInt(run.substring(1))))
                        .collect(Collectors.joining());
                table.merge(rule, month, String::concat);
            }
        }
        return table;
    }

    private static OpeningHours read(String rule) {
        return switch (HoursReader.read(rule, HOLIDAYS::contains)) {
            case Reading.Usable(OpeningHours hours) -> hours;
            case Reading.Unusable unusable -> throw new AssertionError(rule + ": " + unusable.sentence());
        };
    }

    private static Instant at(int half) {
        return BEGIN.plus(HALF.multipliedBy(half));
    }

    private static char letter(Availability is) {
        return switch (is) {
            case OPEN -> 'o';
            case CLOSED -> 'c';
            case CALL_FIRST, UNKNOWN -> 'u';
        };
    }

    /** The half hours that differ. */
    private static List<Integer> differences(OpeningHours hours, String table) {
        List<Integer> differences = new ArrayList<>();
        for (int half = 0; half < HALVES; half++) {
            if (letter(hours.is(at(half), TORONTO)) != table.charAt(half)) {
                differences.add(half);
            }
        }
        return differences;
    }

    private static LocalDateTime wall(int half) {
        return LocalDateTime.ofInstant(at(half), TORONTO);
    }

    @Test
    void every_half_hour_is_what_another_program_says() {
        assertThat(TABLE).hasSize(19);
        TABLE.forEach((rule, letters) -> {
            assertThat(letters).hasSize(HALVES);
            if (!rule.equals(CHRISTMAS_OFF)) {
                assertThat(differences(read(rule), letters))
                        .as(rule)
                        .extracting(TwoYearsTest::wall)
                        .isEmpty();
            }
        });
    }

    /**
     * The other program cuts at midnight: it says open at five past midnight on the 26th, when nobody is there. It also
     * says open for the first hour of the Mondays after the clocks went forward, which no rule does.
     */
    @Test
    void a_night_that_begins_on_a_closed_day_is_closed_to_its_end_which_is_our_choice() {
        List<Integer> differences = differences(read(CHRISTMAS_OFF), TABLE.get(CHRISTMAS_OFF));

        var days = new TreeMap<LocalDate, Integer>();
        differences.forEach(half -> days.merge(wall(half).toLocalDate(), 1, Integer::sum));
        assertThat(days)
                .containsOnly(
                        entry(LocalDate.of(2026, 3, 9), 2),
                        entry(LocalDate.of(2026, 12, 26), 12),
                        entry(LocalDate.of(2027, 3, 15), 2),
                        entry(LocalDate.of(2027, 12, 25), 12),
                        entry(LocalDate.of(2027, 12, 26), 12));
    }

    @Test
    void at_every_change_the_next_one_within_two_weeks_is_told() {
        TABLE.forEach((rule, letters) -> {
            OpeningHours hours = read(rule);
            for (int half = 1; half < HALVES - TWO_WEEKS; half++) {
                boolean change = letters.charAt(half) != letters.charAt(half - 1);
                if (change && !rule.equals(CHRISTMAS_OFF)) {
                    assertThat(next(hours.at(at(half), TORONTO)))
                            .as("%s at %s", rule, wall(half))
                            .isEqualTo(next(letters, half));
                }
            }
        });
    }

    private static Optional<Instant> next(Opening opening) {
        return switch (opening) {
            case Opening.Open open -> open.until().map(TwoYearsTest::instant);
            case Opening.Closed closed -> closed.opens().map(TwoYearsTest::instant);
            case Opening.CallFrom _, Opening.CallFirst _, Opening.Doubtful _ -> Optional.empty();
        };
    }

    /** Two in the morning is three where the clocks go forward. */
    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(TORONTO).toInstant();
    }

    /** The end of what is open, the opening after what is closed. */
    private static Optional<Instant> next(String letters, int half) {
        char is = letters.charAt(half);
        Instant last = instant(wall(half).plusDays(OpeningHours.HORIZON_DAYS));
        for (int later = half; later < HALVES; later++) {
            boolean reached = is == 'o' ? letters.charAt(later) != 'o' : letters.charAt(later) == 'o';
            if (is != 'u' && reached) {
                return Optional.of(at(later)).filter(then -> !then.isAfter(last));
            }
        }
        return Optional.empty();
    }
}
