package org.porchlight.console;

import java.util.List;
import java.util.Optional;
import org.porchlight.staff.Attendance;

/**
 * What stands on somebody's first page.
 *
 * @param mine what they have taken
 * @param due how many wait to be called now
 * @param later how many have their time to come
 * @param here whether they are there
 * @param watched for whoever coordinates
 */
public record Desk(List<RequestLine> mine, int due, int later, Attendance.Here here, Optional<Watched> watched) {
    /** @param degraded what of the line doesn't work as it should */
    public record Watched(List<WarningLine> warnings, List<String> degraded) {
        boolean quiet() {
            return warnings.isEmpty() && degraded.isEmpty();
        }
    }
}
