package org.porchlight.messaging;

/**
 * A state, province or territory, such as {@code (US, WA)}. As a caller's region it is a hint taken from an
 * area code: good for ordering choices, never an answer, and never written down. The code is empty where only the country is known.
 */
public record Region(Country country, String code) {
    /** Some state, province or territory of a country. */
    public static Region somewhereIn(Country country) {
        return new Region(country, "");
    }

    /** Whether no more than the country is known. */
    public boolean isAnywhere() {
        return code.isEmpty();
    }
}
