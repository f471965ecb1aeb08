package org.porchlight.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.conversation.Site;
import org.porchlight.database.Database;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.SiteStore;
import org.porchlight.directory.Sites;

/** The sites as the worker finds them, one at a time in the database: it has no directory in memory. */
public final class StoredSites implements KnownSites {
    private final SiteStore store;
    private final Holidays holidays = Holidays.read();

    public StoredSites(Database database) {
        this.store = new SiteStore(database.jdbi());
    }

    @Override
    public Optional<Site> site(String id, Instant at) {
        return store.one(id).flatMap(record -> new Sites(List.of(record), holidays).site(id, at));
    }
}
