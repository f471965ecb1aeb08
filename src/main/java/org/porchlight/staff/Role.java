package org.porchlight.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists what members of staff may do, from little to much: each role may also do all that the roles before it may. */
public enum Role {
    /** Returns calls. */
    RESPONDER,
    /** Also sees who answers when, and what was done. */
    COORDINATOR,
    /** Also decides who has an account. */
    ADMINISTRATOR;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The word in the table, in forms and on the command line, such as {@code responder}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
