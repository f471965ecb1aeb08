package org.porchlight.vitals;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads when each job of the workers last went well, as their scheduler keeps it. */
final class JobRows {
    private JobRows() {}

    /** @param since how long ago it last went well @param failing whether the last run failed */
    record Last(Duration since, boolean failing) {
        boolean late(Job job) {
            return since.compareTo(job.late()) > 0;
        }
    }

    /**
     * Reads them all.
     *
     * @param worked how long a worker has been there; a job that never went well counts from then
     */
    static Map<Job, Last> read(Handle handle, Duration worked) {
        Map<Job, Last> last = new EnumMap<>(Job.class);
        Arrays.stream(Job.values()).forEach(job -> last.put(job, new Last(worked, false)));
        handle.createQuery("""
            SELECT task_name, coalesce(extract(epoch FROM now() - last_success), :worked) AS since,
                coalesce(consecutive_failures, 0) > 0 AS failing
            FROM scheduled_tasks
            """)
                .bind("worked", (double) worked.toSeconds())
                .map((row, _) -> Map.entry(
                        row.getString("task_name"),
                        new Last(Duration.ofSeconds(row.getLong("since")), row.getBoolean("failing"))))
                .forEach(row -> Arrays.stream(Job.values())
                        .filter(job -> job.column().equals(row.getKey()))
                        .forEach(job -> last.put(job, least(row.getValue(), worked))));
        return last;
    }

    /** What stood still while no worker was there is caught up on by the one that has come. */
    private static Last least(Last last, Duration worked) {
        return last.since().compareTo(worked) > 0 ? new Last(worked, last.failing()) : last;
    }

    /** Says which jobs are late, a sentence each. */
    static List<String> late(Map<Job, Last> all) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().late(each.getKey()))
                .map(each -> said(each.getKey(), each.getValue()))
                .toList();
    }

    private static String said(Job job, Last last) {
        return "The worker's job " + job.column() + " (" + job.words() + ") has not gone well for "
                + last.since().toMinutes() + " minutes"
                + (last.failing()
                        ? ", it fails. The worker's log says why."
                        : ", it doesn't run. Start the worker again.");
    }
}
