package org.porchlight.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.porchlight.privacy.VaultTable;

/**
 * A member of staff, as far as others may know them.
 *
 * @param coordinator whether they coordinate, which administrators do too
 */
public record Colleague(UUID id, String alias, boolean coordinator) {
    private static final Pattern ALIAS = Pattern.compile("(?!.*[0-9]{5})[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Until the owners are handed in everywhere. */
    public static Optional<Colleague> stay(Handle handle, UUID staff) {
        return new StaffTable(new VaultTable()).hold(handle, staff);
    }

    /** Whether this can be an alias: a small letter first, then more, digits, hyphens between them; no number. */
    public static boolean isAlias(String alias) {
        return ALIAS.matcher(alias).matches();
    }
}
