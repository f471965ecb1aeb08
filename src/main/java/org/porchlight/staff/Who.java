package org.porchlight.staff;

import java.util.Optional;
import java.util.UUID;
import org.porchlight.messaging.Language;

/**
 * The member of staff who asks for a page, signed in. Nobody's name, and not their phone.
 *
 * @param pages in which language they want the pages; empty when they never said
 */
public record Who(UUID staff, String alias, Role role, Optional<Language> pages, Session session) {
    /**
     * The browser in which they are signed in.
     *
     * @param id what it is called; opens nothing
     * @param confirmed whether the code was asked a moment ago, so that the account may be changed
     * @param resting whether no page was used for so long that it takes a code to go on
     */
    public record Session(UUID id, boolean confirmed, boolean resting) {}

    public boolean may(Role needed) {
        return role.covers(needed);
    }
}
