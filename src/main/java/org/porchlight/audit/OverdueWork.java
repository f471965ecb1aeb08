package org.porchlight.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.porchlight.audit.AuditFinding.About;
import org.porchlight.folding.RecordRules;

/** Looks for what should have been erased by now, and for jobs that don't run. */
final class OverdueWork {
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** The fold that erases runs at night, and a worker may have rested. */
    private static final int PATIENT_DAYS = 2;

    private OverdueWork() {}

    static List<AuditFinding> findings(Handle handle, Instant now, ZoneId zone, RecordRules rules) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<String, Boolean> found = new LinkedHashMap<>();
        others(handle, today, rules, found);
        records(handle, today.minusMonths(rules.keptMonths()).minusDays(PATIENT_DAYS), found);
        marks(handle, today.minusDays(1), found);
        jobs(handle, Timestamp.from(now.minus(PATIENCE)), found);
        return found.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(each -> new AuditFinding(About.WORK, each.getKey()))
                .toList();
    }

    private static void others(Handle handle, LocalDate today, RecordRules rules, Map<String, Boolean> found) {
        found.put(
                "What staff did is past the time that is set for it.",
                older(
                        handle,
                        "act",
                        "hour",
                        today.minusMonths(rules.logMonths()).minusDays(PATIENT_DAYS)));
        found.put(
                "Attempts at texts and calls are past the time that is set for them.",
                older(handle, "outbox", "created_day", today.minusDays(rules.attemptDays() + PATIENT_DAYS)));
        found.put(
                "Counts of waits and of mended places are not folded.",
                older(
                        handle,
                        "line_count",
                        "first",
                        rules.unit().first(rules.unit().first(today).minusDays(PATIENT_DAYS))));
    }

    private static void records(Handle handle, LocalDate kept, Map<String, Boolean> found) {
        found.put("Call records are past the time that is set for them.", older(handle, "call_record", "first", kept));
        found.put(
                "Counts of areas are past the time that is set for them.", older(handle, "area_count", "first", kept));
        found.put("Counts beside them are past the time that is set for them.", older(handle, "tally", "first", kept));
    }

    private static void marks(Handle handle, LocalDate day, Map<String, Boolean> found) {
        found.put("Marks of callers who keyed a number are past their day.", older(handle, "keyed_today", "day", day));
        found.put("Marks of texts are past their day.", older(handle, "text_today", "kept_until", day));
        found.put("Marks of connections are past their day.", older(handle, "connection_today", "kept_until", day));
        found.put("Marks of reports of places are past their day.", older(handle, "reported_today", "kept_until", day));
    }

    private static void jobs(Handle handle, Timestamp due, Map<String, Boolean> found) {
        found.put(
                "The vault holds what has expired over a day ago.",
                any(handle, "SELECT 1 FROM vault WHERE expires < ?", due));
        found.put(
                "Jobs that erase are over a day late, or break again and again. Is a worker running?",
                any(handle, "SELECT 1 FROM scheduled_tasks WHERE execution_time < ? OR consecutive_failures > 3", due));
    }

    private static boolean older(Handle handle, String table, String column, LocalDate than) {
        return any(handle, "SELECT 1 FROM " + table + " WHERE " + column + " < ?", than);
    }

    private static boolean any(Handle handle, String query, Object value) {
        return handle.select(query + " LIMIT 1", value)
                .mapTo(int.class)
                .findFirst()
                .isPresent();
    }
}
