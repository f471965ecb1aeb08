package org.porchlight.desk;

import org.jdbi.v3.core.Handle;

/** What else is done about an expired promise in the transaction that erases it, such as putting a sorry out. */
public interface Farewell {
    /** Nothing more is done. */
    Farewell NONE = (handle, expired) -> { };

    /** The row of the vault is still there; what this begins is undone if the promise isn't erased after all. */
    void to(Handle handle, Expired expired);
}
