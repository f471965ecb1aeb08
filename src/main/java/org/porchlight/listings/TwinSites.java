package org.porchlight.listings;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.porchlight.directory.SiteRecord;

/**
 * Finds a site in the database that is called and placed just as a new one: of two, callers would hear twice. Who looks
 * first has every other newcomer wait until their transaction ends, so that no two enter the same place at once.
 */
public final class TwinSites {
    private static final long NEWCOMERS = 7_301_946_285L;

    private TwinSites() {}

    /**
     * The id of the twin of a site that is to be entered in this transaction; empty where it has none.
     *
     * @param fields of the new one, by their names
     */
    public static Optional<String> of(Handle handle, Map<String, String> fields) {
        String key = PlaceKey.of(fields.get("name"), fields.get("street"), fields.get("city"));
        return Optional.ofNullable(there(handle, Set.of(fields.get("region"))).get(key));
    }

    /** Whether one of these has a twin that wasn't there when they were judged. */
    static boolean any(Handle handle, Collection<SiteRecord> added) {
        if (added.isEmpty()) {
            return false;
        }
        Set<String> regions =
                added.stream().map(site -> site.address().region().code()).collect(Collectors.toSet());
        Map<String, String> there = there(handle, regions);
        return added.stream().map(PlaceKey::of).anyMatch(there::containsKey);
    }

    private static Map<String, String> there(Handle handle, Set<String> regions) {
        handle.createQuery("SELECT pg_advisory_xact_lock(:newcomers)::text")
                .bind("newcomers", NEWCOMERS)
                .mapTo(String.class)
                .list();
        return handle
                .createQuery("SELECT id, name, street, city FROM site WHERE region = ANY(:regions)")
                .bindArray("regions", String.class, regions)
                .map((row, _) -> Map.entry(
                        PlaceKey.of(row.getString("name"), row.getString("street"), row.getString("city")),
                        row.getString("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
