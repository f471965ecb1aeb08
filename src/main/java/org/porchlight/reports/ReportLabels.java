package org.porchlight.reports;

import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.disclosure.Reading;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Exact;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.Reading.Withheld;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.web.PageWords;

/** Says a report in the words of one language: periods, tables, lines and what is shown of each count. */
public final class ReportLabels {
    /** Of fewer contacts no shares are told: each would be one of them. */
    private static final int SHARES_FROM = 100;

    private static final int WHOLE = 100;

    private final PageWords words;

    ReportLabels(PageWords words) {
        this.words = words;
    }

    /** What a chart draws of a line: the count that the table shows, or from where to where it reads that it may be. */
    public record Bar(int least, int most) {}

    /** One line of a table. @param share in whole percent, where it is told @param bar empty where nothing is shown */
    public record Line(String name, String reading, String share, Optional<Bar> bar) {}

    /** A period as it is called, such as "Week of June 1, 2026". */
    public String name(ReportPeriod period) {
        String kind = "reports." + period.kind().word();
        return words.say(kind, words.write(kind + ".pattern", period.first().atStartOfDay(ZoneOffset.UTC)));
    }

    /** What a month on one page is called. */
    public String summary(ReportPeriod period) {
        return words.say("reports.summary", name(period));
    }

    public String say(String word) {
        return words.say("reports." + word);
    }

    /** What is said of a table below its title; empty where nothing is. */
    public Optional<String> hint(String table) {
        return Optional.of("reports." + table + ".hint").filter(words::has).map(words::say);
    }

    /** The lines of a table, in their order. */
    public List<Line> lines(Sheet sheet, String table) {
        Map<String, Reading> lines = sheet.tables().get(table);
        Optional<Integer> all = Sheet.divides(table) ? all(sheet) : Optional.empty();
        return lines.entrySet().stream()
                .map(line -> new Line(
                        line(table, line.getKey()),
                        reading(line.getValue()),
                        all.flatMap(of -> share(line.getValue(), of)).orElse(""),
                        bar(line.getValue())))
                .toList();
    }

    /** Periods as lines of one table: of each, how many contacts there were. */
    public List<Line> contacts(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> {
                    Reading contacts = sheet.tables().get(Sheet.WHOLE).get(Sheet.CONTACTS);
                    return new Line(name(sheet.period()), reading(contacts), "", bar(contacts));
                })
                .toList();
    }

    /** All contacts, where shares of them may be told. */
    private static Optional<Integer> all(Sheet sheet) {
        return sheet.tables().get(Sheet.WHOLE).get(Sheet.CONTACTS) instanceof Exact(int contacts)
                ? Optional.of(contacts).filter(it -> it >= SHARES_FROM)
                : Optional.empty();
    }

    /** Of the rounded count, so that it tells no more. */
    private Optional<String> share(Reading reading, int all) {
        return reading instanceof About(int contacts)
                ? Optional.of(words.say("reports.share", number(Math.round((float) WHOLE * contacts / all))))
                : Optional.empty();
    }

    private static Optional<Bar> bar(Reading reading) {
        return switch (reading) {
            case Exact(int contacts) -> Optional.of(new Bar(contacts, contacts));
            case About(int contacts) -> Optional.of(new Bar(contacts, contacts));
            case Few(int most) -> Optional.of(new Bar(0, most));
            case Withheld _ -> Optional.empty();
        };
    }

    private String line(String table, String line) {
        String word = "reports." + table + "." + line;
        return words.has(word) ? words.say(word) : line;
    }

    private String reading(Reading reading) {
        return switch (reading) {
            case Exact(int contacts) -> number(contacts);
            case About(int contacts) -> number(contacts);
            case Few(int most) -> words.say("reports.few", number(most));
            case Withheld _ -> words.say("reports.withheld");
        };
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }

    /** All tables one below the other, as rows of a file. */
    List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("column.period"),
                say("column.table"),
                say("column.line"),
                say("column.contacts"),
                say("column.share")));
        String period = name(sheet.period());
        sheet.tables().keySet().forEach(table -> lines(sheet, table)
                .forEach(line -> rows.add(List.of(period, say(table), line.name(), line.reading(), line.share()))));
        return rows;
    }

    /** Whether a period holds fewer weeks than the calendar's. */
    public boolean ofWeeks(ReportPeriod period) {
        return period.kind() != Kind.WEEK;
    }
}
