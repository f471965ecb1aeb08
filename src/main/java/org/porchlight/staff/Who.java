package org.porchlight.staff;

import java.util.Optional;
import java.util.UUID;
import org.porchlight.messaging.Language;

/**
 * Whoever asks for a page, signed in. Nobody's name, and not their phone.
 *
 * @param pages in which language they want the pages; empty when they never said
 */
public record Who(UUID staff, String alias, Role role, Optional<Language> pages, Session session) {
    public boolean may(Role needed) {
        return role.covers(needed);
    }
}
