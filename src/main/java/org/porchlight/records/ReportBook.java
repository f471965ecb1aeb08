package org.porchlight.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.disclosure.Publisher;
import org.porchlight.disclosure.Reading;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;

/**
 * Makes the reports of closed weeks, months and quarters, each once, from folded records alone; writes the table
 * {@code report_line}, and is the only class that does. What was made is only read again.
 */
public final class ReportBook {
    private final Database database;
    private final RecordRules rules;
    private final Publisher.Lines lines = ReportLines.of(Topics.packaged());

    public ReportBook(Database database, RecordRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * Makes what is closed and wasn't made yet, in the transaction that has folded what belongs to it.
     *
     * @param least the smallest count that is shown
     */
    void make(Handle handle, LocalDate today, int least) {
        var publisher = new Publisher(lines, least);
        FoldedRecords folded = FoldedRecords.read(handle);
        Map<ReportPeriod, Sheet> shown =
                sheets(handle.select("SELECT kind, first, sheet, line, reading FROM report_line ORDER BY no"));
        for (Kind kind : rules.unit() == Span.MONTH ? List.of(Kind.MONTH, Kind.QUARTER) : List.of(Kind.values())) {
            Optional<ReportPeriod> next = next(kind, shown, folded);
            while (next.isPresent() && !next.get().closed().isAfter(today)) {
                ReportPeriod period = next.get();
                Sheet sheet = publisher.publish(period, folded.in(period), shown);
                shown.put(period, sheet);
                write(handle, sheet);
                next = Optional.of(period.next());
            }
        }
    }

    /** The one after the last that was made: none before it is ever added, for what was shown since would tell on it. */
    private static Optional<ReportPeriod> next(Kind kind, Map<ReportPeriod, Sheet> shown, FoldedRecords folded) {
        return shown.keySet().stream()
                .filter(period -> period.kind() == kind)
                .max(Comparator.comparing(ReportPeriod::first))
                .map(ReportPeriod::next)
                .or(() -> folded.first(kind));
    }

    private static void write(Handle handle, Sheet sheet) {
        int[] no = {0};
        sheet.tables().forEach((table, lines) -> {
            for (Map.Entry<String, Reading> line : lines.entrySet()) {
                handle.execute(
                        "INSERT INTO report_line (kind, first, sheet, line, no, reading) VALUES (?, ?, ?, ?, ?, ?)",
                        sheet.period().kind().word(),
                        sheet.period().first(),
                        table,
                        line.getKey(),
                        no[0]++,
                        line.getValue().written());
            }
        });
    }

    private static ReportPeriod period(ResultSet row) throws SQLException {
        return new ReportPeriod(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getObject("first", LocalDate.class));
    }

    /** @param lines in the order in which they are shown */
    private static Map<ReportPeriod, Sheet> sheets(Query lines) {
        Map<ReportPeriod, Sheet> sheets = new HashMap<>();
        lines.map((row, _) -> {
                    ReportPeriod period = period(row);
                    return sheets.computeIfAbsent(period, _ -> new Sheet(period, new LinkedHashMap<>()))
                            .tables()
                            .computeIfAbsent(row.getString("sheet"), _ -> new LinkedHashMap<>())
                            .put(row.getString("line"), Reading.read(row.getString("reading")));
                })
                .list();
        return sheets;
    }

    /**
     * Proposes how much time to fold at once, by how many contacts there were lately; empty where that is what is set.
     *
     * @throws DatabaseAway when the database is away
     */
    public Optional<Span> fitting(LocalDate today) {
        return database.commit(handle -> FoldedVolume.aDay(handle, rules.unit(), today))
                .map(Span::fitting)
                .filter(span -> span != rules.unit());
    }

    /**
     * Lists the periods that are reported, the newest first.
     *
     * @throws DatabaseAway when the database is away
     */
    public List<ReportPeriod> periods() {
        return database.commit(handle ->
                handle.select("SELECT DISTINCT kind, first FROM report_line").map((row, _) -> period(row)).stream()
                        .sorted(Comparator.comparing(ReportPeriod::first)
                                .reversed()
                                .thenComparing(ReportPeriod::kind))
                        .toList());
    }

    /**
     * Reads what was made of a period; empty where nothing was.
     *
     * @throws DatabaseAway when the database is away
     */
    public Optional<Sheet> sheet(ReportPeriod period) {
        return database.commit(handle -> Optional.ofNullable(sheets(handle.select(
                        "SELECT kind, first, sheet, line, reading FROM report_line WHERE kind = ? AND first = ? ORDER"
                                + " BY no",
                        period.kind().word(),
                        period.first()))
                .get(period)));
    }
}
