package org.porchlight.switchboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.porchlight.conversation.Window;

/** When somebody can call back, as far as it may be promised at a moment. Never waits. */
public interface CallTimes {
    /** Nobody can. */
    CallTimes NONE = (zone, now) -> List.of();

    /** @param zone the one in which times are told */
    List<Window> of(ZoneId zone, Instant now);
}
