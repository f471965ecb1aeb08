package org.porchlight.doctor;

/** Looks at one part of the line. */
interface Check {
    /** The part, as the report names it. */
    String part();

    /**
     * Looks, and adds what is found.
     *
     * @throws org.porchlight.database.DatabaseAway when the database is needed and away
     */
    void look(Examination found);
}
