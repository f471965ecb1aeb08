package org.porchlight.messaging;

import java.util.Locale;
import java.util.Optional;

/** A language that the line speaks. The three are equals: what exists in one exists in all. */
public enum Language {
    EN,
    FR,
    ES;

    /** The two letters that name this language in file names and headers, such as {@code fr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
