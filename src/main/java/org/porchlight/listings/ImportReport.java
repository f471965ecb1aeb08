package org.porchlight.listings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportPlan.SiteChange;
import org.porchlight.messaging.Language;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.SourceList;

/** Says what an import found and would do, line by line, for a person with the file open in a spreadsheet. */
public final class ImportReport {
    /** Of findings that are alike, so many are shown one by one. */
    private static final int SHOWN = 8;

    private static final int ROWS_NAMED = 12;

    /** What was filled in differs from row to row; nobody reads more than so much of it. */
    private static final int GROUPS = 60;

    private final List<String> lines = new ArrayList<>();
    private final ReportWords words;

    private ImportReport(ReportWords words) {
        this.words = words;
    }

    /** In English, as the command prints it. */
    public static List<String> of(SiteImport.Judged judged) {
        return of(judged, ReportWords.of(Language.EN));
    }

    public static List<String> of(SiteImport.Judged judged, ReportWords words) {
        var report = new ImportReport(words);
        judged.lists().forEach(report::list);
        report.findings("Refused", Weight.REFUSED, judged.plan().findings());
        report.findings("To look at", Weight.DOUBTED, judged.plan().findings());
        report.findings("Filled in", Weight.FILLED, judged.plan().findings());
        report.plan(judged.plan());
        return List.copyOf(report.lines);
    }

    private void list(SourceList list) {
        int rows = list.rows().size();
        lines.add(
                rows == 1
                        ? words.say("{0}: {1}, 1 row.", list.file(), words.say(list.format()))
                        : words.say("{0}: {1}, {2} rows.", list.file(), words.say(list.format()), rows));
        List<String> unread = new ColumnNames(list.header()).unread();
        if (!unread.isEmpty()) {
            lines.add("  " + words.say("Columns of which nothing is taken: {0}.", String.join(", ", unread)));
        }
    }

    private void findings(String title, Weight weight, List<RowFinding> all) {
        Map<String, List<RowFinding>> alike = all.stream()
                .filter(finding -> finding.weight() == weight)
                .collect(Collectors.groupingBy(
                        finding -> finding.where().file()
                                + finding.column()
                                + finding.advice()
                                + (weight == Weight.FILLED ? finding.what() : ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (alike.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(words.say(title));
        alike.values().stream().limit(GROUPS).forEach(this::alike);
        int more = alike.values().stream().skip(GROUPS).mapToInt(List::size).sum();
        if (more > 0) {
            lines.add("  " + words.say("… and {0} more", more));
        }
    }

    /** What is said of several rows in the same words is said once. */
    private void alike(List<RowFinding> findings) {
        boolean same = findings.size() > 1
                && findings.stream().map(RowFinding::what).distinct().count() == 1;
        RowFinding first = findings.getFirst();
        if (same) {
            lines.add("  " + first.where().file() + ", " + first.column() + ": " + said(first));
        }
        findings.stream()
                .limit(SHOWN)
                .map(finding -> same ? "    " + row(finding) + quoted(finding) : line(finding))
                .forEach(lines::add);
        if (findings.size() > SHOWN) {
            String rows = findings.stream()
                    .skip(SHOWN)
                    .limit(ROWS_NAMED)
                    .map(this::row)
                    .collect(Collectors.joining(", "));
            lines.add("    " + words.say("… and {0} more: {1}", findings.size() - SHOWN, rows)
                    + (findings.size() > SHOWN + ROWS_NAMED ? " …" : ""));
        }
    }

    private String row(RowFinding finding) {
        String[] parts = finding.where().row().split(" (?=[0-9]+$)", 2);
        return parts.length == 1 ? words.say(parts[0]) : words.say(parts[0] + " {0}", parts[1]);
    }

    private String line(RowFinding finding) {
        String cell = finding.column() + quoted(finding);
        return "  " + finding.where().file() + ", " + row(finding) + (cell.isEmpty() ? "" : ", " + cell) + ": "
                + said(finding);
    }

    private String said(RowFinding finding) {
        return (words.say(finding.said()) + " " + words.say(finding.advised())).strip();
    }

    private static String quoted(RowFinding finding) {
        return finding.value().isEmpty() ? "" : " \"" + shortened(finding.value()) + "\"";
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 59) + "…" : line;
    }

    private void plan(ImportPlan plan) {
        int fresh = plan.added().size();
        lines.add("");
        lines.add(words.say(
                fresh == 1
                        ? "1 new place, {1} changed, {2} as they were, {3} refused."
                        : "{0} new places, {1} changed, {2} as they were, {3} refused.",
                fresh,
                plan.changed().size(),
                plan.same(),
                plan.refused().size()));
        some(plan.changed().stream().map(this::changed).toList());
        gone(
                plan.vanished(),
                "{0} no longer in their list; marked so, and still told until staff say what that means:");
        gone(plan.removed(), "{0} no longer in their list; removed:");
    }

    private String changed(SiteChange change) {
        return "  "
                + words.say("changed {0}:", change.after().id()) + " "
                + change.fields().entrySet().stream()
                        .map(field -> words.say("{0} is now \"{1}\"", field.getKey(), shortened(field.getValue())))
                        .collect(Collectors.joining(", "));
    }

    private void gone(List<SiteRecord> sites, String what) {
        if (!sites.isEmpty()) {
            lines.add(words.say(what, sites.size()));
            some(sites.stream()
                    .map(site -> "  " + site.id() + ", " + site.name().written() + ", "
                            + site.address().city())
                    .toList());
        }
    }

    private void some(List<String> each) {
        each.stream().limit(5 * SHOWN).forEach(lines::add);
        if (each.size() > 5 * SHOWN) {
            lines.add("  " + words.say("… and {0} more", each.size() - 5 * SHOWN));
        }
    }
}
