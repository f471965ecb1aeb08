package org.porchlight.outbox;

import java.util.Locale;

/** How far a text or a call of the outbox is; a closed list, the same as in the table. */
enum OutboxState {
    WAITING,
    /** From the moment an attempt begins until the provider has said something, if it ever does. */
    UNKNOWN,
    SENT,
    FAILED,
    /** The number was gone before the provider could tell: it will never be known whether it was sent. */
    LOST;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OutboxState ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
