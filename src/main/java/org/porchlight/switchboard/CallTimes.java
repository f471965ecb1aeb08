package org.porchlight.switchboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.conversation.Window;

/** When somebody can call back, as far as it may be promised at a moment. Never waits. */
public interface CallTimes {
    /** Nobody can. */
    CallTimes NONE = (zone, now) -> List::of;

    /**
     * Settled at once by what is known now, and worked out when it is asked for.
     *
     * @param zone the one in which times are told
     */
    Supplier<List<Window>> of(ZoneId zone, Instant now);
}
