package org.porchlight.listings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.porchlight.listings.ImportPlan.RefusedRow;
import org.porchlight.messaging.Language;
import org.porchlight.sheets.CsvList;
import org.porchlight.sheets.CsvText;
import org.porchlight.sheets.Header;
import org.porchlight.sheets.PlainText;
import org.porchlight.sheets.SourceList;
import org.porchlight.sheets.UnreadableList;

/**
 * Writes the rows that an import refused to a CSV file, each with what is wrong with it, in the columns of its own list. Mended
 * there, the file is given again; it is known as a part of its list, so that no other place counts as gone.
 */
public final class RefusedRows {
    private static final String BECAUSE = "refused_because";
    private static final List<String> OURS = List.of(BECAUSE, "source", "source_id");

    private RefusedRows() {}

    /** Whether a list is such a file. */
    static boolean isIn(Header header) {
        return header.of(BECAUSE) >= 0;
    }

    /**
     * Where refused rows went.
     *
     * @param kept a file of the same rows that somebody has mended since, which was left as it is
     */
    public record Written(Path file, Optional<Path> kept) {}

    /**
     * Writes those of one list, with what is wrong in English.
     *
     * @see #write(SourceList, List, Path, ReportWords)
     */
    public static Optional<Written> write(SourceList list, List<RefusedRow> refused, Path folder) throws IOException {
        return write(list, refused, folder, ReportWords.of(Language.EN));
    }

    /**
     * Writes those of one list.
     *
     * @param folder where the file goes; only a file of the same rows is written over, and none that somebody has mended
     * @param words the language in which it is said what is wrong
     * @return where it is; empty when none of that list was refused
     */
    public static Optional<Written> write(SourceList list, List<RefusedRow> refused, Path folder, ReportWords words)
            throws IOException {
        List<RefusedRow> ours = refused.stream()
                .filter(row -> row.row().header() == list.header())
                .toList();
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = list.header().columns().stream()
                .filter(column -> !OURS.contains(name(column)))
                .toList();
        Set<String> assumed = new TreeSet<>();
        ours.forEach(row -> assumed.addAll(row.assumed().keySet()));
        assumed.removeAll(columns);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(columns, assumed, OURS).flatMap(Collection::stream).toList());
        ours.forEach(each -> rows.add(row(each, columns, assumed, words)));
        return Optional.of(written(folder, list, rows));
    }

    private static String name(String column) {
        return PlainText.of(column).replace(' ', '_');
    }

    private static List<String> row(RefusedRow refused, List<String> columns, Set<String> assumed, ReportWords words) {
        List<String> row = new ArrayList<>();
        for (String column : columns) {
            String cell = refused.row().cell(column);
            row.add(cell.isEmpty() ? refused.assumed().getOrDefault(column, "") : cell);
        }
        assumed.forEach(column -> row.add(refused.assumed().getOrDefault(column, "")));
        row.addAll(List.of(refused.why(words), refused.source(), refused.sourceId()));
        return row;
    }

    private static Written written(Path folder, SourceList list, List<List<String>> rows) throws IOException {
        String base = list.file().replaceFirst("\\.[a-z]+$", "").replaceFirst("\\.refused(-\\d+)?$", "") + ".refused";
        Optional<Path> kept = Optional.empty();
        Path file = folder.resolve(base + ".csv");
        for (int i = 2; Files.exists(file) && !isIn(list, file) && mended(file, rows); i++) {
            kept = kept.or(() -> Optional.of(folder.resolve(base + ".csv")));
            file = folder.resolve(base + "-" + i + ".csv");
        }
        return new Written(Files.writeString(file, CsvText.of(rows)), kept);
    }

    /** Whether the list is that file itself: what was mended in it stands in its rows. */
    private static boolean isIn(SourceList list, Path file) {
        return isIn(list.header()) && file.getFileName().toString().equals(list.file());
    }

    /** Whether a file holds anything else than what these rows have, but for why they were refused. */
    private static boolean mended(Path file, List<List<String>> rows) throws IOException {
        try {
            SourceList before = CsvList.read(file.getFileName().toString(), Files.readAllBytes(file));
            Map<String, List<String>> now = new HashMap<>();
            rows.forEach(row -> now.put(sourceId(row), unexplained(row)));
            return !isIn(before.header())
                    || before.rows().stream()
                            .map(row -> padded(row.cells(), rows.getFirst().size()))
                            .anyMatch(
                                    row -> !unexplained(row).equals(now.getOrDefault(sourceId(row), unexplained(row))));
        } catch (UnreadableList others) {
            return true;
        }
    }

    private static List<String> padded(List<String> cells, int columns) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < columns) {
            row.add("");
        }
        return row;
    }

    private static String sourceId(List<String> row) {
        return row.getLast();
    }

    private static List<String> unexplained(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.remove(row.size() - OURS.size());
        cells.replaceAll(String::strip);
        return cells;
    }
}
