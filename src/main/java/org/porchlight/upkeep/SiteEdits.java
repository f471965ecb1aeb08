package org.porchlight.upkeep;

import java.time.Instant;
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
import org.porchlight.listings.TwinSites;
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
    private final SiteUndo undo;

    public SiteEdits(Database database, Acts acts, SiteStore store, SiteHistory history, SiteUpkeep upkeep) {
        this.database = database;
        this.acts = acts;
        this.store = store;
        this.history = history;
        this.upkeep = upkeep;
        this.undo = new SiteUndo(store, upkeep);
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
         * There is one just like it. Nothing is saved.
         *
         * @param id of the one that is there
         */
        record Twin(String id) implements Saved {}

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

    /**
     * Enters a site that wasn't there; its id is made of its name and town.
     *
     * @param alike whether it is another place than one that is called and placed just so
     */
    public Saved enter(UUID staff, Map<String, String> typed, boolean alike, Instant now) {
        Map<String, String> fields = SiteFields.blank();
        fields.putAll(typed);
        fields.put("demo", "false");
        return acts.<Saved>commit(staff, (handle, who) -> TwinSites.of(handle, fields)
                        .filter(_ -> !alike)
                        .<Saved>map(Saved.Twin::new)
                        .orElseGet(() -> {
                            String words = fields.get("name") + " " + fields.get("city");
                            fields.put("id", FreshId.of(words, id -> {
                                fields.put("id", id);
                                return !upkeep.enter(handle, who, SiteFields.read(fields), now);
                            }));
                            return new Saved.Done(fields.get("id"));
                        }))
                .orElseGet(Saved.Gone::new);
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

    /** Brings back what a change of a site took away, if nobody has changed it again since. */
    public Undone undo(UUID staff, String id, long change, Instant now) {
        return acts.commit(staff, (handle, who) -> history.one(handle, change)
                        .map(SiteHistory.Entry::change)
                        .filter(it -> it.site().equals(id))
                        .map(it -> undo.of(handle, who, it, now))
                        .orElse(Undone.NO_SUCH_CHANGE))
                .orElse(Undone.NO_SUCH_CHANGE);
    }

    /** What was changed of a site, the newest first. */
    public List<SiteHistory.Entry> history(String id) {
        return database.commit(handle -> history.of(handle, id, SHOWN));
    }
}
