package org.porchlight.outbox;

import java.time.Instant;
import java.util.Optional;
import org.porchlight.conversation.Site;

/** Where the desk finds a site again whose public name it kept. */
public interface KnownSites {
    /** It as it stands at this moment; empty when there is none any more, or nobody can go there. */
    Optional<Site> site(String id, Instant at);
}
