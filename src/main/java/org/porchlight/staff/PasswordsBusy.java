package org.porchlight.staff;

/** Says that too many passwords wait to be compared; after a moment there is room again. */
public final class PasswordsBusy extends RuntimeException {
    PasswordsBusy() {
        super("too many passwords at once", null, false, false);
    }
}
