package org.porchlight.vitals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.porchlight.vitals.ProcessRows.ProcessRow;

/** What the database tells of the workers: whether one lives, which jobs are late, and what the workers say is wrong. */
final class Workers {
    private Workers() {}

    static List<String> trouble(Handle handle) {
        List<ProcessRow> workers = ProcessRows.read(handle, ProcessKind.WORK);
        List<ProcessRow> living = workers.stream().filter(ProcessRow::lives).toList();
        if (living.isEmpty()) {
            return List.of(none(workers));
        }
        List<String> all = new ArrayList<>(JobRows.late(jobs(handle, living)));
        living.forEach(worker -> all.addAll(worker.troubles()));
        return all;
    }

    private static String none(List<ProcessRow> gone) {
        String heard = gone.isEmpty()
                ? ""
                : " One was last heard of " + gone.getFirst().silent().toMinutes() + " minutes ago.";
        return "No worker runs, so nothing that waits goes out and nothing is erased in time." + heard + " Start work.";
    }

    /** Tells how long ago each job went well. */
    static Map<Job, JobRows.Last> jobs(Handle handle) {
        return jobs(handle, living(handle));
    }

    private static Map<Job, JobRows.Last> jobs(Handle handle, List<ProcessRow> living) {
        Duration worked =
                living.stream().map(ProcessRow::since).max(Duration::compareTo).orElse(Duration.ZERO);
        return JobRows.read(handle, worked);
    }

    static List<ProcessRow> living(Handle handle) {
        return ProcessRows.read(handle, ProcessKind.WORK).stream()
                .filter(ProcessRow::lives)
                .toList();
    }
}
