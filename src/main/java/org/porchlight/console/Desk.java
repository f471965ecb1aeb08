package org.porchlight.console;

import java.util.List;
import java.util.Optional;
import org.porchlight.staff.Attendance;
import org.porchlight.upkeep.SiteTasks;

/**
 * Holds what a member of staff's first page shows.
 *
 * @param mine the requests that they have taken
 * @param due how many requests wait to be called now
 * @param later how many have their window to come
 * @param here whether they are there
 * @param places how many of the directory have to be seen to
 * @param watched for coordinators only
 */
public record Desk(
        List<RequestLine> mine,
        int due,
        int later,
        Attendance.Here here,
        SiteTasks.Counts places,
        Optional<Watched> watched) {
    /** @param degraded what of the line doesn't work as it should and has no other words, in English */
    public record Watched(List<WarningLine> warnings, List<String> degraded) {
        boolean quiet() {
            return warnings.isEmpty() && degraded.isEmpty();
        }
    }
}
