package org.porchlight.upkeep;

import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Change;
import org.porchlight.staff.Colleague;

/** Brings back what a change took away, in the caller's transaction; what was changed again since stays as it is. */
record SiteUndo(SiteStore store, SiteUpkeep upkeep) {
    Undone of(Handle handle, Colleague who, Change change, Instant now) {
        Map<String, String> before = SiteFields.blank();
        change.fields().forEach((field, it) -> before.put(field, it.before()));
        return switch (change.what()) {
            case ENTERED -> Undone.NO_SUCH_CHANGE;
            case REMOVED ->
                upkeep.enter(handle, who, SiteFields.read(before), now) ? Undone.DONE : Undone.THERE_ALREADY;
            case CHANGED -> {
                before.keySet().retainAll(change.fields().keySet());
                yield changed(handle, who, change, before, now) ? Undone.DONE : Undone.CHANGED_SINCE;
            }
        };
    }

    private boolean changed(Handle handle, Colleague who, Change change, Map<String, String> before, Instant now) {
        return store.hold(handle, change.site())
                .filter(site -> stands(site, change))
                .map(site -> upkeep.save(handle, who, site, before, now))
                .orElse(false);
    }

    static boolean stands(SiteRecord site, Change change) {
        Map<String, String> current = SiteFields.write(site);
        return change.fields().entrySet().stream()
                .allMatch(field -> field.getValue().after().equals(current.get(field.getKey())));
    }
}
