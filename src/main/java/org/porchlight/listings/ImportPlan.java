package org.porchlight.listings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.directory.SiteRecord;
import org.porchlight.history.Change;
import org.porchlight.history.ImportLog;
import org.porchlight.sheets.Row;
import org.porchlight.sheets.RowFinding;

/**
 * What an import would do to the directory, all of it known before any of it is done.
 *
 * @param added sites that weren't there
 * @param changed sites that will read otherwise
 * @param same how many stay as they are
 * @param vanished sites that are no longer in their list, and are marked so
 * @param removed sites that are no longer in their list, which were ordered to be replaced
 * @param refused the rows that are not brought in
 * @param findings about files and rows, refused ones too
 */
public record ImportPlan(
        List<SiteRecord> added,
        List<SiteChange> changed,
        int same,
        List<SiteRecord> vanished,
        List<SiteRecord> removed,
        List<RefusedRow> refused,
        List<RowFinding> findings) {
    /**
     * A site that will read otherwise.
     *
     * @param fields the names of what differs, each with its new text
     */
    public record SiteChange(SiteRecord before, SiteRecord after, Map<String, String> fields) {}

    /**
     * A row that is not brought in.
     *
     * @param source the list it is from
     * @param because what is wrong with it and what to write instead
     * @param assumed what was taken to hold of it, though it doesn't say so, by the names of our columns
     */
    public record RefusedRow(
            Row row, String source, String sourceId, List<RowFinding> because, Map<String, String> assumed) {
        /** What is wrong with it, in whole sentences. */
        String why(ReportWords words) {
            return because.stream()
                    .map(it -> (it.column() + ": " + words.say(it.said()) + " " + words.say(it.advised())).strip())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Whether there is anything to do. */
    public boolean changesSomething() {
        return !entered().isEmpty() || !removed.isEmpty();
    }

    /**
     * What is to be written down. Not of sites that weren't there: they say themselves from which list they come, and may
     * be a hundred thousand.
     */
    List<Change> changes() {
        return Stream.of(
                        changed.stream().map(it -> Change.between(it.before(), it.after())),
                        vanished.stream().map(Change::vanished),
                        removed.stream().map(Change::removed))
                .flatMap(changes -> changes)
                .toList();
    }

    /** What it would do, in numbers. */
    ImportLog.Counts counts() {
        return new ImportLog.Counts(added.size(), changed.size(), vanished.size(), removed.size());
    }

    /** The names of the lists from which something comes. */
    String lists() {
        return sources().values().stream().distinct().sorted().collect(Collectors.joining(", "));
    }

    /** From which list each of them comes, by its id. */
    Map<String, String> sources() {
        return Stream.of(entered().stream(), removed.stream())
                .flatMap(sites -> sites)
                .collect(Collectors.toMap(
                        SiteRecord::id,
                        site -> site.origin().source().isEmpty()
                                ? "import"
                                : site.origin().source(),
                        (first, _) -> first));
    }

    /** The sites as they are to read from now on. */
    List<SiteRecord> entered() {
        return Stream.of(added.stream(), changed.stream().map(SiteChange::after), vanished.stream())
                .flatMap(sites -> sites)
                .toList();
    }
}
