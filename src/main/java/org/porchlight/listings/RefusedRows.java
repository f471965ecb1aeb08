package org.porchlight.listings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.listings.ImportPlan.RefusedRow;
import org.porchlight.sheets.CsvText;
import org.porchlight.sheets.Header;
import org.porchlight.sheets.PlainText;
import org.porchlight.sheets.SourceList;

/**
 * Writes the rows that an import refused to a CSV file, each with what is wrong with it, in the columns of its own list. Mended
 * there, the file is given again; it is known as a part of its list, so that no other place counts as gone.
 */
public final class RefusedRows {
    private static final String BECAUSE = "refused_because";
    private static final String SOURCE = "source";
    private static final String SOURCE_ID = "source_id";

    private RefusedRows() {}

    /** Whether a list is such a file. */
    static boolean isIn(Header header) {
        return header.of(BECAUSE) >= 0;
    }

    /**
     * Writes those of one list.
     *
     * @param folder where the file goes; no file that is there is overwritten
     * @return where it is; empty when none of that list was refused
     */
    public static Optional<Path> write(SourceList list, List<RefusedRow> refused, Path folder) throws IOException {
        List<RefusedRow> ours = refused.stream()
                .filter(row -> row.row().header() == list.header())
                .toList();
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = list.header().columns().stream()
                .filter(column -> !List.of(BECAUSE, SOURCE, SOURCE_ID)
                        .contains(PlainText.of(column).replace(' ', '_')))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(columns);
        header.addAll(List.of(BECAUSE, SOURCE, SOURCE_ID));
        rows.add(header);
        for (RefusedRow each : ours) {
            List<String> row = new ArrayList<>();
            columns.forEach(column -> row.add(each.row().cell(column)));
            row.addAll(List.of(each.why(), each.source(), each.sourceId()));
            rows.add(row);
        }
        return Optional.of(written(folder, list.file(), CsvText.of(rows)));
    }

    /** Where the same rows were refused before, that file is the one. */
    private static Path written(Path folder, String list, String text) throws IOException {
        String base = list.replaceFirst("\\.[a-z]+$", "").replaceFirst("\\.refused(-\\d+)?$", "") + ".refused";
        Path file = folder.resolve(base + ".csv");
        for (int i = 2; Files.exists(file); i++) {
            if (Files.readString(file).equals(text)) {
                return file;
            }
            file = folder.resolve(base + "-" + i + ".csv");
        }
        return Files.writeString(file, text);
    }
}
