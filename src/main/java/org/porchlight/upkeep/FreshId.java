package org.porchlight.upkeep;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes an id that people can read and no other site has: {@code paper-lantern-room-seattle}. */
final class FreshId {
    private static final int LENGTH = 60;

    private FreshId() {}

    /** @param taken whether another has it */
    static String of(String words, Predicate<String> taken) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        id = id.substring(0, Math.min(id.length(), LENGTH)).replaceAll("^-+|-+$", "");
        String base = id.isEmpty() ? "place" : id;
        String fresh = base;
        for (int more = 2; taken.test(fresh); more++) {
            fresh = base + "-" + more;
        }
        return fresh;
    }
}
