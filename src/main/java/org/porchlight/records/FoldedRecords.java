package org.porchlight.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.disclosure.Publisher;
import org.porchlight.disclosure.RecordCount;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.folding.Area;
import org.porchlight.folding.AreaCount;
import org.porchlight.folding.CallRecord;
import org.porchlight.folding.Span;
import org.porchlight.folding.Tally;

/** All call records, areas and tallies, counted, as they stood at one moment: equal ones are one. */
record FoldedRecords(List<RecordCount> all, List<AreaCount> allAreas, List<Tally> allTallies) {
    static FoldedRecords read(Handle handle) {
        List<RecordCount> records =
                handle.select("""
                    SELECT span, first, part, channel, language, topic, ending, count(*)::integer AS n FROM call_record
                    GROUP BY span, first, part, channel, language, topic, ending
                    """).map((row, _) -> record(row)).list();
        List<AreaCount> areas = handle.select("SELECT span, first, state, code, contacts FROM area_count")
                .map((row, _) -> new AreaCount(
                        span(row),
                        row.getObject("first", LocalDate.class),
                        new Area(row.getString("state"), row.getString("code")),
                        row.getInt("contacts")))
                .list();
        List<Tally> tallies = handle.select("SELECT span, first, subject, line, contacts FROM tally")
                .map((row, _) -> new Tally(
                        span(row),
                        row.getObject("first", LocalDate.class),
                        row.getString("subject"),
                        row.getString("line"),
                        row.getInt("contacts")))
                .list();
        return new FoldedRecords(records, areas, tallies);
    }

    private static RecordCount record(ResultSet row) throws SQLException {
        var shape = new CallRecord.Shape(
                span(row),
                row.getObject("first", LocalDate.class),
                row.getString("part"),
                row.getString("channel"),
                row.getString("language"));
        return new RecordCount(new CallRecord(shape, row.getString("topic"), row.getString("ending")), row.getInt("n"));
    }

    static Span span(ResultSet row) throws SQLException {
        return Span.valueOf(row.getString("span").toUpperCase(Locale.ROOT));
    }

    /** The first period of a kind in which one of them counts. */
    Optional<ReportPeriod> first(Kind kind) {
        return all.stream()
                .map(each -> each.record().shape())
                .filter(shape -> counts(kind, shape.span()))
                .map(shape -> ReportPeriod.of(kind, shape.span(), shape.first()))
                .min(Comparator.comparing(ReportPeriod::first));
    }

    /** A record of a whole month counts in no week. */
    private static boolean counts(Kind kind, Span span) {
        return span != Span.MONTH || kind != Kind.WEEK;
    }

    /** Those that count in a period. */
    Publisher.Counted in(ReportPeriod period) {
        return new Publisher.Counted(
                all.stream()
                        .filter(each -> in(
                                period,
                                each.record().shape().span(),
                                each.record().shape().first()))
                        .toList(),
                allAreas.stream()
                        .filter(each -> in(period, each.span(), each.first()))
                        .toList(),
                allTallies.stream()
                        .filter(each -> in(period, each.span(), each.first()))
                        .toList());
    }

    private static boolean in(ReportPeriod period, Span span, LocalDate first) {
        return counts(period.kind(), span)
                && ReportPeriod.of(period.kind(), span, first).equals(period);
    }
}
