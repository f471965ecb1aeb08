package org.porchlight.privacy;

import java.util.Locale;

/** What a row of the vault is for; a closed list, the same as in the table. A blind index never crosses kinds. */
public enum VaultKind {
    /** The number that a call was promised to, and the word to ask for. */
    CALLBACK,
    /** What was keyed or texted of a request that isn't made yet. */
    DRAFT,
    /** Where a text that the line begins is to go. */
    TEXT,
    /** The phone of somebody who answers. */
    STAFF,
    /** The key of the codes by which somebody who answers signs in; it stands where else the word to ask for does. */
    TOTP;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
