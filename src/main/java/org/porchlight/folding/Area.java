package org.porchlight.folding;

import java.util.regex.Pattern;

/**
 * Where a place that was asked for lies, as coarsely as it is counted: never a town, a street or a reserve, for which only
 * the state or province is kept.
 *
 * @param state a country and the code of its state or province, such as {@code US-WA}
 * @param code the first three digits of a ZIP code, or the first half of a Canadian postal code; empty where there is none
 */
public record Area(String state, String code) {
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
    private static final Pattern FIRST_HALF = Pattern.compile("[A-Z][1-9][A-Z]");
    private static final int KEPT_DIGITS = 3;

    /**
     * Reads the key of a place. A first half with a 0 in it is rural, where it may be one village: the province stands for it.
     *
     * @param key a ZIP code, the first half of a Canadian postal code, or anything else
     */
    public static Area of(String country, String region, String key) {
        String state = country + "-" + (region.isEmpty() ? CallRecord.ANY : region);
        if (ZIP.matcher(key).matches()) {
            return new Area(state, key.substring(0, KEPT_DIGITS));
        }
        return new Area(state, FIRST_HALF.matcher(key).matches() ? key : "");
    }

    Area whole() {
        return new Area(state, "");
    }
}
