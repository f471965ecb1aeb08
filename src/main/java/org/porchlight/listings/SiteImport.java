package org.porchlight.listings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.MergedSites;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Author;
import org.porchlight.history.ImportLog;
import org.porchlight.history.SiteHistory;
import org.porchlight.sheets.SourceList;
import org.porchlight.sheets.UnreadableList;

/**
 * Brings lists of sites into the directory: reads and judges all of them first, and then enters everything in one
 * transaction, or nothing. Given again, the same list changes nothing.
 */
public final class SiteImport {
    private final SiteStore store;
    private final MergedSites merged;
    private final SiteHistory history;
    private final InstantSource clock;
    private final ZoneId zone;
    private final boolean demo;

    /**
     * Makes the one of a process.
     *
     * @param zone in which the days are told
     * @param demo whether sites made up for the demo may be brought in
     */
    public SiteImport(
            SiteStore store, MergedSites merged, SiteHistory history, InstantSource clock, ZoneId zone, boolean demo) {
        this.store = store;
        this.merged = merged;
        this.history = history;
        this.clock = clock;
        this.zone = zone;
        this.demo = demo;
    }

    /**
     * An import that is judged and not yet done.
     *
     * @param lists what was read, in the order of the files
     */
    public record Judged(List<SourceList> lists, ImportPlan plan) {}

    /**
     * Reads the lists and says what they would do. Changes nothing.
     *
     * @throws UnreadableList when a file holds no list
     * @throws org.jdbi.v3.core.JdbiException when the database is away
     */
    public Judged judge(ImportOrder order, Progress progress) {
        return judge(order, ListFiles.LARGEST, progress);
    }

    /**
     * The same, of lists that strangers to this machine may have made.
     *
     * @param most how many bytes are read of all of them together, unpacked
     */
    public Judged judge(ImportOrder order, long most, Progress progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return judge(order, new ListFiles(today, most), () -> new There(there(), merged.all()), today, demo, progress);
    }

    /**
     * What is there already.
     *
     * @param merged the site that a row was merged into, by the row's identity
     */
    record There(List<SiteRecord> sites, Map<String, String> merged) {}

    /** @param there asked once the files are read: a file that holds no list needs no database to be refused */
    static Judged judge(ImportOrder order, Supplier<There> there, LocalDate today, boolean demo, Progress progress) {
        return judge(order, new ListFiles(today, ListFiles.LARGEST), there, today, demo, progress);
    }

    private static Judged judge(
            ImportOrder order,
            ListFiles files,
            Supplier<There> there,
            LocalDate today,
            boolean demo,
            Progress progress) {
        List<SourceList> lists = order.files().stream().map(files::read).toList();
        var reader = new ListReader(Gazetteer.packaged(), order.assumed(), today, demo);
        List<ReadList> read = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            SourceList list = lists.get(i);
            if (list.rows().isEmpty()) {
                throw new UnreadableList(
                        "{0} has no rows. To take all places of a list away, remove them in the staff pages; an empty"
                                + " file is more likely a slip.",
                        list.file());
            }
            String source = order.source().orElse(SourceName.of(order.files().get(i)));
            read.add(new ReadList(list, reader.read(list, source, progress), RefusedRows.isIn(list.header())));
        }
        There now = there.get();
        return new Judged(lists, new Comparison(now.sites(), now.merged(), today).of(read, order.replace(), progress));
    }

    /**
     * The sites that are there now.
     *
     * @throws UnreadableList when some can't be read
     */
    public List<SiteRecord> there() {
        SiteStore.Stored stored = store.all();
        if (!stored.unreadable().isEmpty()) {
            throw new UnreadableList(
                    "Places in the database can't be read, so nobody can tell whether these are new. Correct them"
                            + " first: {0}.",
                    String.join(", ", stored.unreadable()));
        }
        return stored.sites();
    }

    /**
     * Makes one site of two; false where either isn't there.
     *
     * @throws org.jdbi.v3.core.JdbiException when the database is away; then nothing is changed
     */
    public boolean merge(String twin, String kept) {
        return merged.merge(twin, kept);
    }

    /**
     * Does what was judged, all or nothing, and writes down that each site's list changed it.
     *
     * @return false when somebody has changed the directory since, so that something else would be done; then nothing is
     * @throws org.jdbi.v3.core.JdbiException when the database is away; then nothing is changed
     */
    public boolean apply(ImportPlan plan) {
        Map<String, String> sources = plan.sources();
        return applied(plan, Author.list(plan.lists()), change -> Author.list(sources.get(change.site())));
    }

    /**
     * The same, by somebody else than the lists themselves.
     *
     * @param by who is written down for each change
     */
    public boolean apply(ImportPlan plan, Author by) {
        return applied(plan, by, _ -> by);
    }

    private boolean applied(ImportPlan plan, Author run, SiteHistory.Authors by) {
        return new Applied(store, history, new ImportLog(), clock.instant()).of(plan, run, by);
    }
}
