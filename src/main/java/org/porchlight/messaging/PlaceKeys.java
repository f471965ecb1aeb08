package org.porchlight.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a caller keys to say where they are. A letter is the key that it stands on. */
public enum PlaceKeys {
    /** The digits of a ZIP code. */
    ZIP(5, 5),
    /** The first half of a Canadian postal code; who keys all of it is heard out. */
    POSTAL(3, 6),
    /**
     * The first letters of a town or neighbourhood: five seldom leave more than four names that are likely. Who keys
     * the whole name is heard out.
     */
    TOWN(5, 15),
    /** The two letters of the state or province in which the town lies that was keyed before. */
    REGION(2, 2);

    private final int count;
    private final int most;

    PlaceKeys(int count, int most) {
        this.count = count;
        this.most = most;
    }

    /** How many keys are listened for: those beyond a whole answer tell nothing more, and may not fall into what follows. */
    public int most() {
        return most;
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
