package org.porchlight.places;

import java.util.Optional;

/** Whether a site's hours for women are for trans women too. A site that doesn't say is said not to. */
public enum TransWomen {
    NOT_SAID(""),
    INCLUDED("yes"),
    NOT_INCLUDED("no");

    private final String code;

    TransWomen(String code) {
        this.code = code;
    }

    /** As written in files and tables: {@code yes}, {@code no} or nothing. */
    public String code() {
        return code;
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<TransWomen> ofCode(String code) {
        for (TransWomen said : values()) {
            if (said.code.equals(code)) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }
}
