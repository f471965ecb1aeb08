package org.porchlight.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Change;
import org.porchlight.history.ImportLog;
import org.porchlight.history.SiteHistory;

/** Finds what of an import can be taken back, and holds the sites of it until the caller's transaction ends. For one. */
final class Reversing {
    private final List<SiteRecord> going = new ArrayList<>();
    private final List<SiteRecord> back = new ArrayList<>();
    private final List<Reversal.Again> again = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private Reversing() {}

    static Reversal of(Handle handle, SiteStore store, SiteHistory history, ImportLog log, long run) {
        List<Change> changes = history.with(handle, run);
        Set<String> came = log.came(handle, run);
        Set<String> touched = new HashSet<>(came);
        changes.forEach(change -> touched.add(change.site()));
        Map<String, SiteRecord> there =
                store.hold(handle, touched).stream().collect(Collectors.toMap(SiteRecord::id, Function.identity()));
        var reversing = new Reversing();
        reversing.came(came, there, log.changedSince(handle, run));
        changes.forEach(change -> reversing.take(change, there));
        return new Reversal(reversing.going, reversing.back, reversing.again, reversing.left);
    }

    private void came(Set<String> came, Map<String, SiteRecord> there, Set<String> since) {
        came.stream().filter(there::containsKey).sorted().map(there::get).forEach(site -> {
            if (since.contains(site.id())) {
                left.add(site.name().written());
            } else {
                going.add(site);
            }
        });
    }

    private void take(Change change, Map<String, SiteRecord> there) {
        Optional<SiteRecord> site = Optional.ofNullable(there.get(change.site()));
        switch (change.what()) {
            case ENTERED -> {}
            case REMOVED ->
                site.ifPresentOrElse(_ -> left.add(change.name()), () -> back.add(before(SiteFields.blank(), change)));
            case CHANGED ->
                site.filter(it -> SiteUndo.stands(it, change))
                        .ifPresentOrElse(
                                it -> again.add(new Reversal.Again(it, before(SiteFields.write(it), change))),
                                () -> left.add(change.name()));
        }
    }

    private static SiteRecord before(Map<String, String> now, Change change) {
        Map<String, String> fields = new HashMap<>(now);
        change.fields().forEach((field, it) -> fields.put(field, it.before()));
        return SiteFields.read(fields);
    }
}
