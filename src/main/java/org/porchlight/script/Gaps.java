package org.porchlight.script;

import java.util.Set;
import java.util.TreeSet;

/**
 * The gaps that prompts of a step may have, {@code {name}}, by what the step speaks of; the conversation fills them.
 */
public final class Gaps {
    /** Filled where a step speaks of a site: it lists sites, or names such a list with {@code of}. */
    public static final Set<String> OF_A_SITE = Set.of(
            "name",
            "door",
            "street",
            "city",
            "hours",
            "distance",
            "kind",
            "note",
            "alert",
            "news",
            "checked",
            "fits",
            "place",
            "week");

    /** Filled at every other step: the place, and the callback that is being asked for. */
    public static final Set<String> OF_A_CALLBACK =
            Set.of("place", "service", "only", "mail", "window", "zone", "phone", "word", "ending", "terms");

    /** Filled in the words of a referral line. */
    public static final Set<String> OF_A_LINE = Set.of("number");

    /** Filled in {@link Words#OPTION}. */
    public static final Set<String> OF_AN_OPTION = Set.of("option", "key");

    public static final Set<String> NONE = Set.of();

    private Gaps() {}

    /** Every gap that some step fills. */
    public static Set<String> ofSteps() {
        var all = new TreeSet<>(OF_A_SITE);
        all.addAll(OF_A_CALLBACK);
        return all;
    }
}
