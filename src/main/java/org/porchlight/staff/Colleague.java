package org.porchlight.staff;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A member of staff, as far as others may know them.
 *
 * @param coordinator whether they coordinate, which administrators do too
 */
public record Colleague(UUID id, String alias, boolean coordinator) {
    private static final Pattern ALIAS = Pattern.compile("(?!.*[0-9]{5})[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Whether this can be an alias: a small letter first, then more, digits, hyphens between them; no number. */
    public static boolean isAlias(String alias) {
        return ALIAS.matcher(alias).matches();
    }
}
