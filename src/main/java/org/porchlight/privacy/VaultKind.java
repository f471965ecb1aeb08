package org.porchlight.privacy;

import java.util.Locale;

/** Tells what a row of the vault is for; a closed list, the same as in the table. A blind index never crosses kinds. */
public enum VaultKind {
    /** The number that a call was promised to, and the word to ask for. */
    CALLBACK,
    /** The number and the word that were keyed or texted for a request that isn't made yet. */
    DRAFT,
    /** The number that a text of the outbox goes to. */
    TEXT,
    /** The phone of a responder. */
    STAFF,
    /** The key of the codes by which a responder signs in; it stands in the place of the word to ask for. */
    TOTP;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
