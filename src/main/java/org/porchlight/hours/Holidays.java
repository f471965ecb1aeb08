package org.porchlight.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

/**
 * The public holidays of a country and its regions, from {@code directory/holidays.txt}: rules rather than years, so
 * that the list never runs out. Knows the days themselves, not the weekday on which an office keeps one that falls
 * on a weekend. Safe for any number of threads.
 */
public final class Holidays {
    private static final String RESOURCE = "/directory/holidays.txt";

    private final Map<String, List<Predicate<LocalDate>>> byArea;

    private Holidays(Map<String, List<Predicate<LocalDate>>> byArea) {
        this.byArea = byArea;
    }

    /** Reads the packaged list. */
    public static Holidays read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Holidays.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the line that can't be read */
    static Holidays parse(List<String> lines) {
        Map<String, List<Predicate<LocalDate>>> byArea = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split(" *\\| *", -1);
            if (fields.length != 3) {
                throw new IllegalArgumentException("holidays line " + (i + 1) + ": not three fields: " + line);
            }
            Predicate<LocalDate> days = days(fields[1], i + 1);
            for (String area : fields[0].split(" +")) {
                byArea.computeIfAbsent(area, none -> new ArrayList<>()).add(days);
            }
        }
        return new Holidays(byArea);
    }

    private static Predicate<LocalDate> days(String dates, int line) {
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(dates)).rules(false);
            return DaySelector.of(rules.getFirst(), date -> false);
        } catch (OpeningHoursParseException e) {
            throw new IllegalArgumentException("holidays line " + line + ": not a date: " + dates, e);
        }
    }

    /** The days that are public holidays in a region: the country's and its own. */
    public Predicate<LocalDate> of(Region region) {
        Country country = region.country();
        List<Predicate<LocalDate>> days = new ArrayList<>(byArea.getOrDefault(country.name(), List.of()));
        days.addAll(byArea.getOrDefault(country.name() + "-" + region.code(), List.of()));
        // Asked for every day of two weeks for every site: worked out once a year.
        Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
        return date -> byYear.computeIfAbsent(date.getYear(), year -> inYear(days, year))
                .contains(date);
    }

    private static Set<LocalDate> inYear(List<Predicate<LocalDate>> days, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> days.stream().anyMatch(day -> day.test(date)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
