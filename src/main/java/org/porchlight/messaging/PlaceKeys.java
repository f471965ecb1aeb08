package org.porchlight.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a caller keys to say where they are. A letter is the key that it stands on. */
public enum PlaceKeys {
    /** The digits of a ZIP code. */
    ZIP(5),
    /** The first half of a Canadian postal code. */
    POSTAL(3),
    /** The first letters of a town or neighbourhood: five seldom leave more than four names that are likely. */
    TOWN(5),
    /** The two letters of the state or province in which the town lies that was keyed before. */
    REGION(2);

    private final int count;

    PlaceKeys(int count) {
        this.count = count;
    }

    /** How many keys make a whole answer. */
    public int count() {
        return count;
    }

    /** The word in scripts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every kind by its word. */
    public static Map<String, PlaceKeys> byWord() {
        return Arrays.stream(values()).collect(Collectors.toMap(PlaceKeys::word, keys -> keys));
    }
}
