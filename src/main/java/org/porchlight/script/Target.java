package org.porchlight.script;

import java.util.Set;

/** Where an option or silence may lead that is no step of its own. */
public final class Target {
    /** The step before this one. */
    public static final String BACK = "back";

    /** This step once more, slowly. */
    public static final String AGAIN = "again";

    /** The next item of this step's list or series. */
    public static final String NEXT = "next";

    public static final Set<String> ALL = Set.of(BACK, AGAIN, NEXT);

    private Target() {}
}
