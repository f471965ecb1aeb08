package org.porchlight.listings;

import java.util.Optional;

/** Reads hours as a person types them into one field, as the column {@code hours} of a list is read. */
public final class TypedHours {
    private TypedHours() {}

    /** An opening_hours text; empty where any of it can't be read for certain. Nothing typed is nothing known. */
    public static Optional<String> read(String typed) {
        return typed.isBlank() ? Optional.of("") : HoursCells.certain(typed.strip());
    }
}
