package org.porchlight.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.sheets.RowFinding.Weight;

/**
 * Reads a list that is one CSV table with the names of its columns in the first line, separated by commas, semicolons,
 * tabs or bars, whichever the first line has most of.
 */
public final class CsvList {
    private static final Map<Character, String> SEPARATED = new LinkedHashMap<>();

    static {
        SEPARATED.put(',', "CSV, {0}, separated by commas");
        SEPARATED.put(';', "CSV, {0}, separated by semicolons");
        SEPARATED.put('\t', "CSV, {0}, separated by tabs");
        SEPARATED.put('|', "CSV, {0}, separated by bars");
    }

    /** How Excel is told which separator to take. */
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\R");

    private CsvList() {}

    /** @throws UnreadableList when there is no line of columns, or a quote is never closed */
    public static SourceList read(String file, byte[] bytes) {
        FileText decoded = FileText.of(bytes);
        Matcher told = TOLD.matcher(decoded.text());
        String text = told.lookingAt() ? decoded.text().substring(told.end()) : decoded.text();
        char separator = told.lookingAt() ? told.group(1).charAt(0) : separator(text);
        List<CsvRecord> records = records(file, text, separator);
        int first = first(records);
        if (first == records.size()) {
            throw empty(file);
        }
        Header header = new Header(
                records.get(first).getFields().stream().map(String::strip).toList());
        List<RowFinding> findings = new ArrayList<>();
        decoded.doubt()
                .ifPresent(doubt -> findings.add(new RowFinding(
                        Weight.DOUBTED, new Where(file, "all rows"), "", "", "The encoding is a guess.", doubt)));
        return new SourceList(
                file,
                format(separator, decoded),
                header,
                rows(file, header, records.subList(first + 1, records.size()), first + (told.lookingAt() ? 3 : 2)),
                findings);
    }

    private static UnreadableList empty(String file) {
        return new UnreadableList(
                "{0} is empty. Its first line is to name the columns, as in the empty list that there is to fill in.",
                file);
    }

    private static Said format(char separator, FileText decoded) {
        return Said.of(
                SEPARATED.getOrDefault(separator, "CSV, {0}, separated as its first line says"), decoded.encoding());
    }

    private static List<CsvRecord> records(String file, String text, char separator) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            throw broken(file, records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (neverClosed(text, records)) {
            throw broken(file, records.subList(0, records.size() - 1));
        }
        return records;
    }

    /** Then all that follows would be taken for one cell, and lost. */
    private static boolean neverClosed(String text, List<CsvRecord> records) {
        if (records.isEmpty() || count(text, '"') % 2 == 0) {
            return false;
        }
        CsvRecord last = records.getLast();
        return last.getFieldCount() < records.getFirst().getFieldCount()
                || last.getFields().stream().anyMatch(cell -> cell.contains("\n"));
    }

    private static UnreadableList broken(String file, List<CsvRecord> records) {
        return new UnreadableList(
                "{0} can't be read after its line {1}. Is a quotation mark opened there and never closed? Save it"
                        + " again as CSV from the spreadsheet.",
                file, lastLine(records));
    }

    /** Where the names of the columns stand: after empty lines, if there are any. */
    private static int first(List<CsvRecord> records) {
        int first = 0;
        while (first < records.size() && records.get(first).getFields().stream().allMatch(String::isBlank)) {
            first++;
        }
        return first;
    }

    private static long lastLine(List<CsvRecord> records) {
        return records.isEmpty() ? 1 : records.getLast().getStartingLineNumber();
    }

    /** Counts rows as the spreadsheet does, in which a cell with a line break in it is still one row. */
    private static List<Row> rows(String file, Header header, List<CsvRecord> records, int number) {
        List<Row> rows = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            List<String> cells =
                    records.get(i).getFields().stream().map(SafeCell::read).toList();
            Row row = new Row(new Where(file, "row " + (number + i)), header, cells);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Quoted text is passed over: {@code "Hours, as posted";name} is separated by semicolons. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String plain = first.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char each : SEPARATED.keySet()) {
            if (count(plain, each) > count(plain, most)) {
                most = each;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
