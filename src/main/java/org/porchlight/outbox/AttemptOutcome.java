package org.porchlight.outbox;

import java.util.Locale;

/** What came of one attempt, as far as the provider has said; a closed list, the same as in the table. */
enum AttemptOutcome {
    ACCEPTED,
    REFUSED,
    /** The provider's answer was lost. */
    UNKNOWN,
    /** The provider, asked later, has no such text. */
    ABSENT;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
