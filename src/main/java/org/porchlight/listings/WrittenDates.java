package org.porchlight.listings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.sheets.Said;

/** Reads dates as spreadsheets write them: 2026-10-02, 10/2/2026, Oct 2, 2026. */
final class WrittenDates {
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?!\\d).*");
    private static final List<DateTimeFormatter> IN_WORDS =
            List.of("MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy").stream()
                    .flatMap(pattern -> List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es")).stream()
                            .map(language -> new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern(pattern)
                                    .toFormatter(language)))
                    .toList();

    private final LocalDate today;

    /** @param today by which a day is still to come */
    WrittenDates(LocalDate today) {
        this.today = today;
    }

    /** Reads the one date of a cell. */
    void read(Draft draft, String field) {
        String cell = draft.cell(field);
        Optional<LocalDate> date = date(cell);
        if (!cell.isEmpty() && date.isEmpty()) {
            draft.doubt(field, "This date can't be read.", "Write it like 2026-10-02.");
        }
        Matcher slashed = SLASHED.matcher(cell);
        if (date.isPresent()
                && slashed.matches()
                && Integer.parseInt(slashed.group(1)) <= 12
                && Integer.parseInt(slashed.group(2)) <= 12
                && !slashed.group(1).equals(slashed.group(2))) {
            draft.fill(field, Said.of("It was read with the month first, as {0}.", date.get()));
        }
        date.flatMap(day -> SiteDays.trouble(field, day, today)).ifPresent(trouble -> trouble.refuse(draft, field));
        draft.put(field, date.map(LocalDate::toString).orElse(""));
    }

    /** Reads several dates, with spaces or semicolons between them. */
    void readAll(Draft draft, String field) {
        if (!draft.has(field)) {
            return;
        }
        List<String> written = Pattern.compile("[\\s;,]+")
                .splitAsStream(draft.cell(field))
                .filter(part -> !part.isBlank())
                .toList();
        if (written.stream().anyMatch(part -> date(part).isEmpty())) {
            draft.doubt(field, "One of these dates can't be read.", "Write them like 2026-12-25 2026-12-26.");
        }
        written.stream()
                .flatMap(part -> date(part).stream())
                .flatMap(day -> SiteDays.trouble(field, day, today).stream())
                .findFirst()
                .ifPresent(trouble -> trouble.refuse(draft, field));
        draft.put(
                field,
                written.stream()
                        .flatMap(part -> date(part).stream())
                        .distinct()
                        .sorted()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")));
    }

    private static Optional<LocalDate> date(String cell) {
        try {
            String text = cell.strip();
            if (text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return Optional.of(LocalDate.parse(text.substring(0, 10)));
            }
            Matcher slashed = SLASHED.matcher(text);
            return slashed.matches() ? slashed(slashed) : inWords(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The month first, as in the States and on most forms in Canada; the day first where it can be nothing else. */
    private static Optional<LocalDate> slashed(Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        boolean dayFirst = first > 12;
        return Optional.of(
                LocalDate.of(year < 100 ? 2000 + year : year, dayFirst ? second : first, dayFirst ? first : second));
    }

    private static Optional<LocalDate> inWords(String text) {
        String plain = text.replace(",", "").replaceAll("\\s+", " ");
        for (DateTimeFormatter format : IN_WORDS) {
            try {
                return Optional.of(LocalDate.parse(plain, format));
            } catch (DateTimeException other) {
                // The next one may fit.
            }
        }
        return Optional.empty();
    }
}
