package org.porchlight.directory;

import java.time.Instant;
import java.util.Optional;
import org.porchlight.places.Site;

/** Finds a site again by its public id: in memory for the web process, in the database for the worker. */
public interface KnownSites {
    /** The site as it stands at this moment; empty when there is none any more, or nobody can go there. */
    Optional<Site> site(String id, Instant at);
}
