package org.porchlight.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.database.DatabaseAway;
import org.porchlight.history.Author;
import org.porchlight.listings.ImportOrder;
import org.porchlight.listings.ImportPlan;
import org.porchlight.listings.PlanMark;
import org.porchlight.listings.Progress;
import org.porchlight.listings.RefusedRows;
import org.porchlight.listings.ReportWords;
import org.porchlight.listings.SiteImport;
import org.porchlight.messaging.Language;
import org.porchlight.sheets.SourceList;
import org.porchlight.sheets.UnreadableList;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Who;
import org.porchlight.upkeep.ImportDrafts.Sent;

/**
 * Brings lists in for a member of staff, in two steps: they read what a list would do, and only that is done. One list is
 * read at a time, since reading takes memory that calls need too.
 */
public final class ImportDesk {
    private final SiteImport imports;
    private final ImportDrafts drafts;
    private final Acts acts;
    private final long most;

    /** @param most how many bytes of lists are read at once, unpacked */
    public ImportDesk(SiteImport imports, ImportDrafts drafts, Acts acts, long most) {
        this.imports = imports;
        this.drafts = drafts;
        this.acts = acts;
        this.most = most;
    }

    /** @param replace whether places that are gone from their list would be removed */
    public record Judgement(SiteImport.Judged judged, boolean replace) {}

    /**
     * Says what lists would do.
     *
     * @throws UnreadableList when a file holds no list
     * @throws DatabaseAway when the database is away
     */
    public synchronized SiteImport.Judged judge(List<Path> files, boolean replace) {
        var order = new ImportOrder(files, Optional.empty(), ImportOrder.Assumed.NOTHING, replace, true);
        try {
            return imports.judge(order, most, Progress.UNSEEN);
        } catch (JdbiException away) {
            throw new DatabaseAway(away);
        }
    }

    /** Keeps what was judged until its sender says yes or no. */
    public UUID keep(UUID staff, List<Path> files, Judgement judgement, Instant now, Path folder) throws IOException {
        String mark = PlanMark.of(judgement.judged().plan());
        return drafts.keep(staff, files, judgement.replace(), mark, now, folder);
    }

    /** Finds what somebody has sent. */
    public Optional<Sent> find(UUID id, UUID staff) {
        return drafts.find(id, staff);
    }

    /** Says what it would do now. */
    public SiteImport.Judged again(Sent sent, Path folder) {
        return judge(drafts.files(sent.id(), folder), sent.replace());
    }

    /** Takes note of what they were shown last. */
    public void shown(UUID id, String plan) {
        drafts.shown(id, plan);
    }

    /**
     * Does what its sender has read, all or nothing; false when the directory has changed so that something else would be
     * done, be it in the last moment. That they are to read first.
     */
    public boolean bringIn(Who who, Sent sent, ImportPlan plan, Instant now) {
        try {
            boolean read = PlanMark.of(plan).equals(sent.plan());
            if (!read || !imports.apply(plan, Author.staff(who.alias()))) {
                return false;
            }
        } catch (JdbiException away) {
            throw new DatabaseAway(away);
        }
        acts.commit(who.staff(), (handle, colleague) -> {
            acts.add(handle, colleague, Act.DIRECTORY, now);
            return true;
        });
        drafts.forget(sent.id(), who.staff());
        return true;
    }

    /** Forgets what somebody has sent. */
    public void forget(UUID id, UUID staff) {
        drafts.forget(id, staff);
    }

    /** Writes the refused rows of one of the lists to a file, to be mended and sent again; empty when there are none. */
    public Optional<Path> refused(SiteImport.Judged judged, int list, Path folder, Language language)
            throws IOException {
        if (list >= judged.lists().size()) {
            return Optional.empty();
        }
        SourceList of = judged.lists().get(list);
        return RefusedRows.write(of, judged.plan().refused(), folder, ReportWords.of(language))
                .map(RefusedRows.Written::file);
    }
}
