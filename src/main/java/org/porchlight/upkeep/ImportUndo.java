package org.porchlight.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseLimits;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Author;
import org.porchlight.history.ImportLog;
import org.porchlight.history.ImportLog.Run;
import org.porchlight.history.SiteHistory;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * Shows which lists were brought in, and takes all of one import back at once: what came goes, what went is there again,
 * what was changed reads as before. A site that somebody has changed since stays as it is.
 */
public final class ImportUndo {
    private static final int SHOWN = 50;

    private final Database database;
    private final Acts acts;
    private final SiteStore store;
    private final SiteHistory history;
    private final ImportLog log = new ImportLog();

    public ImportUndo(Database database, Acts acts, SiteStore store, SiteHistory history) {
        this.database = database;
        this.acts = acts;
        this.store = store;
        this.history = history;
    }

    /**
     * An import, and what taking it back would do now.
     *
     * @param run empty of what it did, where it was taken back already
     */
    public record Outlook(Run run, Reversal reversal) {}

    /** What came of the wish to take an import back. */
    public enum Outcome {
        DONE,
        /** Nothing of it stands any more as it was brought in. */
        NOTHING_LEFT,
        /** It was taken back, or is too old to be known. */
        GONE
    }

    /** The imports, the newest first. */
    public List<Run> last() {
        return database.commit(handle -> log.last(handle, SHOWN));
    }

    /** Says what taking one back would do; empty when there is no such import. */
    public Optional<Outlook> look(long id) {
        return database.commit(handle -> {
            DatabaseLimits.lift(handle);
            return log.hold(handle, id).map(run -> new Outlook(run, reversal(handle, run)));
        });
    }

    private Reversal reversal(Handle handle, Run run) {
        return run.undone().isPresent() ? Reversal.NOTHING : Reversing.of(handle, store, history, log, run.id());
    }

    /** Takes an import back, all or nothing. */
    public Outcome undo(UUID staff, long id, Instant now) {
        return acts.commit(staff, (handle, who) -> {
                    DatabaseLimits.lift(handle);
                    return log.hold(handle, id)
                            .filter(run -> run.undone().isEmpty())
                            .map(run -> undo(handle, who, run, now))
                            .orElse(Outcome.GONE);
                })
                .orElse(Outcome.GONE);
    }

    private Outcome undo(Handle handle, Colleague who, Run run, Instant now) {
        Reversal reversal = reversal(handle, run);
        if (reversal.nothing()) {
            return Outcome.NOTHING_LEFT;
        }
        store.replace(
                handle,
                reversal.standing(),
                reversal.going().stream().map(SiteRecord::id).toList());
        history.add(handle, _ -> Author.staff(who.alias()), now, reversal.changes());
        log.undone(handle, run.id(), who.alias(), now);
        acts.add(handle, who, Act.DIRECTORY, now);
        return Outcome.DONE;
    }
}
