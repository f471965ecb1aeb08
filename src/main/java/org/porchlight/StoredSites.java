package org.porchlight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.conversation.Site;
import org.porchlight.desk.KnownSites;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.SiteStore;
import org.porchlight.directory.Sites;
import org.porchlight.privacy.Database;

/** The sites as the worker finds them, one at a time in the database: it has no directory in memory. */
final class StoredSites implements KnownSites {
    private final SiteStore store;
    private final Holidays holidays = Holidays.read();

    StoredSites(Database database) {
        this.store = new SiteStore(database.jdbi());
    }

    @Override
    public Optional<Site> site(String id, Instant at) {
        return store.one(id).flatMap(record -> new Sites(List.of(record), holidays).site(id, at));
    }
}
