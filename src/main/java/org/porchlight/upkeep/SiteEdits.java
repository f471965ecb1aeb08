package org.porchlight.upkeep;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Change;
import org.porchlight.history.Change.Difference;
import org.porchlight.history.SiteHistory;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * Changes the fields of a site as a coordinator types them, enters and removes sites, and brings back what was changed.
 * Nobody's save overwrites what another saved meanwhile without having seen it.
 */
public final class SiteEdits {
    private static final int SHOWN = 100;

    private final Database database;
    private final Acts acts;
    private final SiteStore store;
    private final SiteHistory history;
    private final SiteUpkeep upkeep;

    public SiteEdits(Database database, Acts acts, SiteStore store, SiteHistory history, SiteUpkeep upkeep) {
        this.database = database;
        this.acts = acts;
        this.store = store;
        this.history = history;
        this.upkeep = upkeep;
    }

    /**
     * A site as somebody begins to change it.
     *
     * @param revision which change of it was the last
     */
    public record Opened(SiteRecord site, long revision) {}

    /**
     * On what somebody has typed.
     *
     * @param opened which change was the last when the form was opened
     * @param seen up to which change they have been told what others did meanwhile
     */
    public record Base(long opened, long seen) {}

    /** What came of an edit. */
    public sealed interface Saved {
        /** It stands as it was typed. */
        record Done(String id) implements Saved {}

        /** There is no such site, or who saves was removed. */
        record Gone() implements Saved {}

        /**
         * Somebody else changed the same meanwhile. Nothing is saved.
         *
         * @param now the site as it stands
         * @param theirs what the other has changed, by field
         */
        record Raced(Opened now, String by, Map<String, Difference> theirs) implements Saved {}
    }

    /** Opens a site; empty when there is none. */
    public Optional<Opened> open(String id) {
        return database.commit(handle -> opened(handle, id));
    }

    private Optional<Opened> opened(Handle handle, String id) {
        return store.hold(handle, id).map(site -> new Opened(site, history.last(handle, id)));
    }

    /**
     * Saves what was typed. A field that only another has changed since stays as the other left it.
     *
     * @param typed by field
     * @throws IllegalArgumentException for fields that make no site; whoever asks has checked them
     */
    public Saved save(UUID staff, String id, Base base, Map<String, String> typed, Instant now) {
        return acts.<Saved>commit(staff, (handle, who) -> opened(handle, id)
                        .map(it -> save(handle, who, it, base, typed, now))
                        .orElseGet(Saved.Gone::new))
                .orElseGet(Saved.Gone::new);
    }

    private Saved save(Handle handle, Colleague who, Opened opened, Base base, Map<String, String> typed, Instant now) {
        var meanwhile = Meanwhile.of(history.since(handle, opened.site().id(), base.opened), base.seen);
        Map<String, String> mine = meanwhile.mine(typed, SiteFields.write(opened.site()));
        Map<String, Difference> unseen = meanwhile.unseen(mine.keySet());
        if (!unseen.isEmpty()) {
            return new Saved.Raced(opened, meanwhile.by(), unseen);
        }
        upkeep.save(handle, who, opened.site(), mine, now);
        return new Saved.Done(opened.site().id());
    }

    /** Enters a site that wasn't there; its id is made of its name and town. */
    public Saved enter(UUID staff, Map<String, String> typed, Instant now) {
        return acts.<Saved>commit(staff, (handle, who) -> {
                    Map<String, String> fields = SiteFields.blank();
                    fields.putAll(typed);
                    fields.put("demo", "false");
                    fields.put(
                            "id", FreshId.of(fields.get("name") + " " + fields.get("city"), id -> store.hold(handle, id)
                                    .isPresent()));
                    return enter(handle, who, SiteFields.read(fields), now);
                })
                .orElseGet(Saved.Gone::new);
    }

    private Saved enter(Handle handle, Colleague who, SiteRecord site, Instant now) {
        store.replace(handle, List.of(site), List.of());
        upkeep.wrote(handle, who, Change.entered(site), now);
        return new Saved.Done(site.id());
    }

    /** Removes a site; its history stays, from which it can be brought back. */
    public boolean remove(UUID staff, String id, Instant now) {
        return acts.commit(staff, (handle, who) -> store.hold(handle, id)
                        .map(site -> {
                            store.replace(handle, List.of(), List.of(id));
                            upkeep.wrote(handle, who, Change.removed(site), now);
                            return true;
                        })
                        .orElse(false))
                .orElse(false);
    }

    /** Brings back what a change took away, if nobody has changed it again since; false when that isn't so. */
    public boolean undo(UUID staff, long change, Instant now) {
        return acts.commit(staff, (handle, who) -> history.one(handle, change)
                        .map(entry -> undo(handle, who, entry.change(), now))
                        .orElse(false))
                .orElse(false);
    }

    private boolean undo(Handle handle, Colleague who, Change change, Instant now) {
        Optional<SiteRecord> there = store.hold(handle, change.site());
        Map<String, String> before = new HashMap<>();
        change.fields().forEach((field, it) -> before.put(field, it.before()));
        return switch (change.what()) {
            case ENTERED -> false;
            case REMOVED -> {
                Map<String, String> fields = SiteFields.blank();
                fields.putAll(before);
                yield there.isEmpty() && enter(handle, who, SiteFields.read(fields), now) instanceof Saved.Done;
            }
            case CHANGED ->
                there.filter(site -> stands(site, change))
                        .map(site -> upkeep.save(handle, who, site, before, now))
                        .orElse(false);
        };
    }

    private static boolean stands(SiteRecord site, Change change) {
        Map<String, String> current = SiteFields.write(site);
        return change.fields().entrySet().stream()
                .allMatch(field -> field.getValue().after().equals(current.get(field.getKey())));
    }

    /** What was changed of a site, the newest first. */
    public List<SiteHistory.Entry> history(String id) {
        return database.commit(handle -> history.of(handle, id, SHOWN));
    }
}
