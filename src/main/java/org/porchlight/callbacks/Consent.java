package org.porchlight.callbacks;

import org.jdbi.v3.core.Handle;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;

/** Says whether the number of a request may be rung or texted: there is one, and it didn't stop calls or texts. */
public final class Consent {
    private final Vault vault;
    private final StopList stops;

    public Consent(Vault vault, StopList stops) {
        this.vault = vault;
        this.stops = stops;
    }

    /** Whether the caller may be rung; a practice without a partner rings nobody, and may go on. */
    public boolean toRing(Handle handle, OpenRequest open) {
        return vault.number(handle, open.vault())
                .map(number -> !stops.stopped(handle, StopList.Kind.CALLS, number))
                .orElse(open.practice());
    }

    /** Whether a text may go to the caller's phone. */
    boolean toText(Handle handle, OpenRequest open) {
        return vault.number(handle, open.vault())
                .filter(number -> !stops.stopped(handle, StopList.Kind.TEXTS, number))
                .isPresent();
    }
}
