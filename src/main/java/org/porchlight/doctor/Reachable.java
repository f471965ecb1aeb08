package org.porchlight.doctor;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.database.DatabaseAway;

/**
 * Whether the database and the provider answer, found out once for all checks: what needs neither is looked at all the same,
 * and nothing waits again for what is known to be away.
 *
 * @param database why it doesn't answer; empty when it does
 * @param provider why it doesn't answer; empty when it does
 */
record Reachable(Optional<DatabaseAway> database, Optional<String> provider) {
    static Reachable of(Patient patient) {
        return new Reachable(database(patient), patient.outside().provider().silence());
    }

    private static Optional<DatabaseAway> database(Patient patient) {
        try {
            patient.database().reach();
            return Optional.empty();
        } catch (DatabaseAway away) {
            return Optional.of(away);
        }
    }

    /** Says why a check can't be made that needs those, without a full stop; empty when it can. */
    Optional<String> missing(Set<Need> needs) {
        return Stream.of(Need.values())
                .filter(needs::contains)
                .flatMap(need -> why(need).stream())
                .findFirst();
    }

    private Optional<String> why(Need need) {
        return switch (need) {
            case DATABASE -> database.map(_ -> "the database doesn't answer");
            case PROVIDER -> provider.map(why -> "the provider can't be reached (" + why + ")");
        };
    }
}
