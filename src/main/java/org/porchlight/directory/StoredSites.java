package org.porchlight.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.hours.Holidays;
import org.porchlight.places.Site;

/** Reads sites for the worker one at a time from the database, since it has no directory in memory. */
public final class StoredSites implements KnownSites {
    private final SiteStore store;
    private final Holidays holidays;

    public StoredSites(SiteStore store, Holidays holidays) {
        this.store = store;
        this.holidays = holidays;
    }

    /** @throws org.jdbi.v3.core.JdbiException when the database is away */
    @Override
    public Optional<Site> site(String id, Instant at) {
        return store.one(id).flatMap(record -> new Sites(List.of(record), holidays).site(id, at));
    }
}
