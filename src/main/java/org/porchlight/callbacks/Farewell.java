package org.porchlight.callbacks;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.porchlight.outbox.Outbox;

/** What else is done about an expired promise in the transaction that erases it, such as putting a sorry out. */
public interface Farewell {
    /** Nothing more is done. */
    Farewell NONE = (handle, expired) -> {};

    /** Texts a sorry where nobody tried, or word of the tries, to a person who is to be told. */
    static Farewell byText(Outbox outbox, Instant now) {
        return (handle, expired) -> {
            if (expired.texts() && expired.untried()) {
                outbox.sorry(handle, expired.vault(), expired.language(), now);
            } else if (expired.texts()) {
                outbox.tried(handle, expired.vault(), expired.language(), now);
            }
        };
    }

    /** The row of the vault is still there; what this begins is undone if the promise isn't erased after all. */
    void to(Handle handle, Expired expired);
}
