package org.porchlight.vitals;

import java.util.Arrays;
import java.util.Optional;

/** Why PostgreSQL doesn't do what is asked, by its SQL state, where an operator can do something about it. */
enum Refused {
    READ_ONLY(
            "25006",
            "The database takes no changes, as after a failover: no call back can be promised and no stop word saved."
                    + " Point DATABASE_URL at the primary; where it names several hosts, add"
                    + " targetServerType=primary."),
    FULL(
            "53100",
            "The database's disk is full: no call back can be promised and no stop word saved. Make room on its"
                    + " server, then look what filled it."),
    MEMORY("53200", "The database is out of memory. Give its server more, or lower what it is told to use."),
    CONNECTIONS(
            "53300",
            "The database has no connection left for us. Raise max_connections, or have others use fewer; each of our"
                    + " processes takes up to eleven."),
    RIGHTS(
            "42501",
            "The user in DATABASE_URL may not use our tables. Run migrate as that user, or grant it all on them."),
    PASSWORD("28P01", "PostgreSQL refuses the user or the password in DATABASE_URL. Correct them."),
    LOGIN("28000", "PostgreSQL doesn't let the user in DATABASE_URL in. Correct its pg_hba.conf or the user."),
    NO_DATABASE("3D000", "PostgreSQL has no database of the name in DATABASE_URL. Create it, or correct the name."),
    STARTING("57P03", "PostgreSQL is starting, or recovering. If that lasts, look into its log.");

    private final String state;
    private final String words;

    Refused(String state, String words) {
        this.state = state;
        this.words = words;
    }

    String words() {
        return words;
    }

    String state() {
        return state;
    }

    static Optional<Refused> of(String state) {
        return Arrays.stream(values()).filter(it -> it.state.equals(state)).findFirst();
    }
}
