package org.porchlight.listings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportPlan.SiteChange;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.SourceList;

/** Says what an import found and would do, line by line, for a person with the file open in a spreadsheet. */
public final class ImportReport {
    /** Of findings that are alike, so many are shown one by one. */
    private static final int SHOWN = 8;

    private static final int ROWS_NAMED = 12;

    private final List<String> lines = new ArrayList<>();

    private ImportReport() {}

    public static List<String> of(SiteImport.Judged judged) {
        var report = new ImportReport();
        judged.lists().forEach(report::list);
        report.findings("Refused", Weight.REFUSED, judged.plan().findings());
        report.findings("To look at", Weight.DOUBTED, judged.plan().findings());
        report.findings("Filled in", Weight.FILLED, judged.plan().findings());
        report.plan(judged.plan());
        return List.copyOf(report.lines);
    }

    private void list(SourceList list) {
        lines.add(
                list.file() + ": " + list.format() + ", " + counted(list.rows().size(), "row") + ".");
        List<String> unread = new ColumnNames(list.header()).unread();
        if (!unread.isEmpty()) {
            lines.add("  Columns of which nothing is taken: " + String.join(", ", unread) + ".");
        }
    }

    private void findings(String title, Weight weight, List<RowFinding> all) {
        Map<String, List<RowFinding>> alike = all.stream()
                .filter(finding -> finding.weight() == weight)
                .collect(Collectors.groupingBy(
                        finding -> finding.where().file() + finding.column() + finding.advice(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (alike.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        alike.values().forEach(this::alike);
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
                .map(finding -> same ? "    " + finding.where().row() + quoted(finding) : line(finding))
                .forEach(lines::add);
        if (findings.size() > SHOWN) {
            String rows = findings.stream()
                    .skip(SHOWN)
                    .limit(ROWS_NAMED)
                    .map(finding -> finding.where().row())
                    .collect(Collectors.joining(", "));
            lines.add("    … and " + (findings.size() - SHOWN) + " more: " + rows
                    + (findings.size() > SHOWN + ROWS_NAMED ? " …" : ""));
        }
    }

    private static String line(RowFinding finding) {
        String cell = finding.column() + quoted(finding);
        return "  " + finding.where() + (cell.isEmpty() ? "" : ", " + cell) + ": " + said(finding);
    }

    private static String said(RowFinding finding) {
        return (finding.what() + " " + finding.advice()).strip();
    }

    private static String quoted(RowFinding finding) {
        return finding.value().isEmpty() ? "" : " \"" + shortened(finding.value()) + "\"";
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 59) + "…" : line;
    }

    private void plan(ImportPlan plan) {
        lines.add("");
        lines.add(counted(plan.added().size(), "new place") + ", "
                + plan.changed().size() + " changed, " + plan.same() + " as they were, "
                + plan.refused().size() + " refused.");
        some(plan.changed().stream().map(ImportReport::changed).toList());
        gone(plan.vanished(), " no longer in their list; marked so, and still told until staff say what that means:");
        gone(plan.removed(), " no longer in their list; removed:");
    }

    private static String changed(SiteChange change) {
        return "  changed " + change.after().id() + ": "
                + change.fields().entrySet().stream()
                        .map(field -> field.getKey() + " is now \"" + shortened(field.getValue()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    private void gone(List<SiteRecord> sites, String what) {
        if (!sites.isEmpty()) {
            lines.add(sites.size() + what);
            some(sites.stream()
                    .map(site -> "  " + site.id() + ", " + site.name().written() + ", "
                            + site.address().city())
                    .toList());
        }
    }

    private void some(List<String> each) {
        each.stream().limit(5 * SHOWN).forEach(lines::add);
        if (each.size() > 5 * SHOWN) {
            lines.add("  … and " + (each.size() - 5 * SHOWN) + " more");
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
