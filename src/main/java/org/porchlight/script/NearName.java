package org.porchlight.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.porchlight.messaging.Typos;

/** Finds the name that was perhaps meant by one that doesn't exist. */
public final class NearName {
    /** A longer list is no help. */
    private static final int READABLE = 90;

    private static final int SLIPS = 3;

    private NearName() {}

    /** A known name with few slips for its length; empty when none is that near. */
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(it -> Typos.between(name, it) <= Math.clamp(ownLetters(name, it) / 3, 1, SLIPS))
                .min(Comparator.comparingInt((String it) -> Typos.between(name, it))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters of the shorter name, but for the topic that both names share. */
    private static int ownLetters(String name, String other) {
        int topic = name.indexOf('.') + 1;
        int shared = other.startsWith(name.substring(0, topic)) ? topic : 0;
        return Math.min(name.length(), other.length()) - shared;
    }

    /** The cure for a name out of a closed list. */
    public static String among(String name, Collection<String> known) {
        List<String> all = List.copyOf(new TreeSet<>(known));
        String names = all.size() > READABLE ? "" : "Known: " + String.join(", ", all) + ".";
        return of(name, known)
                .map(near -> ("Did you mean “" + near + "”? " + names).strip())
                .orElse(names);
    }
}
