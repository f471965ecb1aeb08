package org.porchlight.script;

import java.util.Map;

/**
 * What a caller or texter may choose at a step that asks, besides what works everywhere.
 *
 * @param menu options by key, in the order in which they are said
 * @param silent where silence, and what we can't make out, leads in the end; may be {@link Target#NEXT}
 * @param tries how often the step is asked before it leads there
 */
public record Choices(Map<String, Option> menu, String silent, int tries) {
    /** Asked once, then twice more, more slowly. */
    public static final int TRIES = 3;
    /** So many items of a list are offered at once; one more key leads to the next. */
    public static final int PAGE = 6;
    /** So many names of places are said before the key that leads to the next. */
    public static final int HEARD = 4;
}
