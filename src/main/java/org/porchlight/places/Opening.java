package org.porchlight.places;

import java.time.LocalDateTime;
import java.util.Optional;

/** Whether a site is open at a moment, in the site's own wall-clock time. A doubt is never said as "open". */
public sealed interface Opening {
    /**
     * Open now.
     *
     * @param until when it closes; empty when it never does
     * @param soon whether that is less than half an hour away
     */
    record Open(Optional<LocalDateTime> until, boolean soon) implements Opening {}

    /**
     * Closed now.
     *
     * @param opens when it opens next; empty when that is not within two weeks
     */
    record Closed(Optional<LocalDateTime> opens) implements Opening {}

    /**
     * Closed now, and before it opens for sure a call settles whether it does.
     *
     * @param from when; midnight where it may be any hour of that day
     */
    record CallFrom(LocalDateTime from) implements Opening {}

    /** By appointment, or some other condition that only a call settles. */
    record CallFirst() implements Opening {}

    /** Nobody told us the hours, or a holiday makes them doubtful. */
    record Doubtful() implements Opening {}
}
