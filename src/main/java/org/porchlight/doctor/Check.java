package org.porchlight.doctor;

import java.util.Set;

/** Looks at one part of the line. */
interface Check {
    /** The part, as the report names it. */
    String part();

    /** What has to answer before it can be made. */
    default Set<Need> needs() {
        return Set.of();
    }

    /**
     * Looks, and adds what is found.
     *
     * @throws org.porchlight.database.DatabaseAway when the database is needed and goes away meanwhile
     */
    void look(Examination found);
}
