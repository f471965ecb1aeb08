package org.porchlight.switchboard;

import java.time.Instant;
import java.time.ZoneId;
import org.porchlight.conversation.Calls;

/** When somebody can call back, as far as it may be promised at a moment. Never waits. */
public interface CallTimes {
    /** Nobody can. */
    CallTimes NONE = (zone, now) -> Calls.NONE;

    /** @param zone the one in which times are told */
    Calls of(ZoneId zone, Instant now);
}
