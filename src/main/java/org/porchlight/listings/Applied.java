package org.porchlight.listings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Author;
import org.porchlight.history.Change;
import org.porchlight.history.ImportLog;
import org.porchlight.history.SiteHistory;

/**
 * Does in one transaction what an import was judged to do, and nothing else: it holds each site that it touches, and if
 * one of them isn't any more as it was judged, or the same place was entered meanwhile, it leaves everything as it is.
 */
record Applied(SiteStore store, SiteHistory history, ImportLog log, Instant now) {
    /** Takes the transaction back. */
    private static final class Otherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Otherwise() {
            super("the directory has changed since", null, false, false);
        }
    }

    /** Whether it was done. */
    boolean of(ImportPlan plan, Author run, SiteHistory.Authors by) {
        if (!plan.changesSomething()) {
            return true;
        }
        try {
            store.replace(List.of(), List.of(), handle -> {
                unchanged(handle, plan);
                enter(handle, plan);
                List<Change> changes = written(handle, plan);
                long id = log.begin(handle, run, now, plan.lists(), plan.counts());
                log.came(handle, id, plan.added().stream().map(SiteRecord::id).toList());
                history.add(handle, by, now, Optional.of(id), changes);
            });
            return true;
        } catch (Otherwise since) {
            return false;
        }
    }

    private void unchanged(Handle handle, ImportPlan plan) {
        Map<String, SiteRecord> judged = Stream.of(
                        plan.changed().stream().map(ImportPlan.SiteChange::before),
                        plan.vanished().stream(),
                        plan.removed().stream())
                .flatMap(sites -> sites)
                .collect(Collectors.toMap(SiteRecord::id, Function.identity()));
        Set<String> vanished = plan.vanished().stream().map(SiteRecord::id).collect(Collectors.toSet());
        List<SiteRecord> held = store.hold(handle, judged.keySet());
        boolean same = held.size() == judged.size()
                && held.stream().allMatch(site -> {
                    SiteRecord then = judged.get(site.id());
                    return vanished.contains(site.id()) ? OverlaidSite.alike(site, then) : site.equals(then);
                });
        if (!same || TwinSites.any(handle, plan.added())) {
            throw new Otherwise();
        }
    }

    private void enter(Handle handle, ImportPlan plan) {
        List<SiteRecord> other = Stream.concat(
                        plan.changed().stream().map(ImportPlan.SiteChange::after), plan.vanished().stream())
                .toList();
        store.replace(handle, other, plan.removed().stream().map(SiteRecord::id).toList());
        if (store.enter(handle, plan.added()) < plan.added().size()) {
            throw new Otherwise();
        }
    }

    /** Of a site that is added only if it was removed once: else its history would end with that. */
    private List<Change> written(Handle handle, ImportPlan plan) {
        Set<String> removed = plan.added().isEmpty() ? Set.of() : history.removed(handle);
        return Stream.concat(
                        plan.changes().stream(),
                        plan.added().stream()
                                .filter(site -> removed.contains(site.id()))
                                .map(Change::entered))
                .toList();
    }
}
