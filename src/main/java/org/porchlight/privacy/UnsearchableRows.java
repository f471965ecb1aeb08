package org.porchlight.privacy;

import org.jdbi.v3.core.JdbiException;

/**
 * Says that nobody can tell whether a number is in the vault: a row there can be found only by a key that this process
 * doesn't have, because another was set and this process wasn't started again. Nothing is claimed then, as when the
 * database is away.
 */
final class UnsearchableRows extends JdbiException {
    UnsearchableRows() {
        super("the vault can't be searched with these keys");
    }
}
