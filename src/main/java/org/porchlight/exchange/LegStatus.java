package org.porchlight.exchange;

import java.util.Locale;

/** The provider's word for where a call stands. */
enum LegStatus {
    QUEUED,
    INITIATED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    FAILED,
    NO_ANSWER,
    CANCELED;

    /** As it stands in forms and in JSON. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean over() {
        return ordinal() >= COMPLETED.ordinal();
    }

    static LegStatus of(Waiting.Ending how) {
        return switch (how) {
            case LINE, PERSON, OTHER, APPLICATION_ERROR -> COMPLETED;
            case REJECTED, NO_ANSWER -> NO_ANSWER;
            case BUSY -> BUSY;
            case CANCELED -> CANCELED;
        };
    }
}
