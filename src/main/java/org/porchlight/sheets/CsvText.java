package org.porchlight.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as a CSV text that every spreadsheet opens with its accents, and none runs. */
public final class CsvText {
    /** Without it, Excel takes UTF-8 for Windows-1252. */
    private static final char MARK = '\uFEFF';

    private CsvText() {}

    /** @param rows the names of the columns first */
    public static String of(List<List<String>> rows) {
        return MARK + unmarked(rows);
    }

    /** Without the mark, for tables that programs read: HSDS wants them plain. */
    public static String unmarked(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(SafeCell::written).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
