package org.porchlight.history;

import java.util.List;
import java.util.Set;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;

/**
 * Enters the made-up sites of the demo that are missing. What stands there stays as it is, be it changed by staff; what
 * staff removed stays removed. So it may be done at each start, and beside a demo that serves.
 */
public final class DemoSeed {
    private final SiteStore store;
    private final SiteHistory history;

    public DemoSeed(SiteStore store, SiteHistory history) {
        this.store = store;
        this.history = history;
    }

    /** @throws IllegalArgumentException when one of them isn't marked as demo */
    public void plant(List<SiteRecord> sites) {
        sites.stream().filter(site -> !site.demo()).findFirst().ifPresent(site -> {
            throw new IllegalArgumentException("not marked as demo: " + site.id());
        });
        store.replace(List.of(), List.of(), handle -> {
            Set<String> removed = history.removed(handle);
            store.enter(
                    handle,
                    sites.stream().filter(site -> !removed.contains(site.id())).toList());
        });
    }
}
