package org.porchlight;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.SiteFile;
import org.porchlight.directory.SiteRefresh;
import org.porchlight.directory.SiteSource;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.Textables;
import org.porchlight.places.SiteTrouble;
import org.porchlight.privacy.DayKeyTable;
import org.porchlight.privacy.DayKeyWrap;
import org.porchlight.privacy.DayKeys;
import org.porchlight.privacy.Pseudonym;
import org.porchlight.privacy.Seal;
import org.porchlight.records.DayNote;
import org.porchlight.records.NoteTable;
import org.porchlight.records.Notes;
import org.porchlight.repeating.RepeatedWork;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.repeating.Ticker;
import org.porchlight.script.Script;
import org.porchlight.switchboard.ConnectionPromises;
import org.porchlight.switchboard.Deadline;
import org.porchlight.switchboard.Journal;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.switchboard.Positions;
import org.porchlight.switchboard.Promises;
import org.porchlight.switchboard.ShiftHours;
import org.porchlight.switchboard.Switchboard;
import org.porchlight.switchboard.TellingPromises;
import org.porchlight.switchboard.TextPromises;
import org.porchlight.switchboard.World;

/**
 * Makes the switchboard and what it needs in memory: day keys, notes, and the directory's sites, looked for again and again.
 * It has more than 200 lines, for a rehearsal needs all of them made a second time.
 */
final class SwitchboardServices implements AutoCloseable {
    private static final Duration REFRESH = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofMinutes(5);

    private final BaseServices base;
    private final Services services;
    private final Supplier<Script> script;
    private final Pseudonym pseudonym;
    private final Ticker ticker;
    private final ExecutorService promising = Executors.newVirtualThreadPerTaskExecutor();
    private final DayKeys dayKeys;
    private final Notes notes;
    private final SiteSource source;
    private final SiteRefresh places;
    private final Directory directory;
    private final RepeatedWork refresh;
    private final Switchboard switchboard;

    /**
     * Makes them for one web process; {@link #start} has them look into the database.
     *
     * @param script the one that a turn is taken by
     * @param siteFile keeps the directory's last snapshot, for a start without the database
     * @param onlooker sees each turn, in the demo
     */
    SwitchboardServices(Services services, Supplier<Script> script, Path siteFile, Onlooker onlooker) {
        this.services = services;
        this.base = services.base();
        this.ticker = new Ticker("ticker", base.vitals().tasks());
        this.dayKeys = dayKeys();
        this.notes = new Notes(
                new NoteTable(base.database(), services.fold().partitions()),
                () -> base.clocks().real().instant().atZone(base.zone()).getHour(),
                base.clocks().random(),
                ticker);
        this.source = source(new SiteFile(siteFile));
        var sites = new CurrentSites(source.first());
        this.places = new SiteRefresh(source, sites);
        this.directory = new Directory(
                Gazetteer.packaged(), sites, base.settings().line().listens());
        this.refresh = refresh();
        this.script = script;
        this.pseudonym = new Pseudonym(dayKeys, base.clocks().random());
        this.switchboard = switchboard(Deadline.of(base.clocks().promise(), promising), notes::add, onlooker);
    }

    private Switchboard switchboard(Deadline patience, Consumer<DayNote> noted, Onlooker onlooker) {
        return new Switchboard(
                script,
                world(),
                new Positions(new Seal(dayKeys), pseudonym),
                promises(patience),
                new Journal(noted, pseudonym, base.zone(), onlooker));
    }

    private Promises promises(Deadline patience) {
        var out = base.outgoing();
        var stops = base.privacy().stops();
        var hotline = base.settings().line().hotline();
        return new Promises(
                new TextPromises(stops, out.texts(), base.carrier(), hotline, out.allowance()),
                services.callbacks().promises(base),
                new ConnectionPromises(out.connections()),
                new TellingPromises(base.records().feedback(), services.reports()),
                services.forgetting(),
                patience);
    }

    /** Makes one that takes the same turns, and keeps no promise and no note of them. */
    Switchboard rehearsing() {
        return switchboard(Deadline.over(), _ -> {}, Onlooker.NOBODY);
    }

    private SiteSource source(SiteFile file) {
        boolean demo = base.settings().demo();
        return new SiteSource(
                services.sites(),
                services.reports(),
                file,
                services.holidays(),
                demo,
                base.clocks().real());
    }

    private DayKeys dayKeys() {
        var keys = base.privacy().keys();
        var clocks = base.clocks();
        var table = new DayKeyTable(base.database(), new DayKeyWrap(keys, clocks.random()));
        return new DayKeys(keys, table, base.zone(), clocks.real(), clocks.random());
    }

    private RepeatedWork refresh() {
        return new RepeatedWork(List.of(
                Part.telling("refreshing the day keys", base.database().clock().guardingWell(dayKeys::refresh)),
                Part.telling("comparing the vault's keys", base.privacy().watch()::look),
                Part.telling("refreshing the shifts", base.onShift().shifts()::refresh),
                Part.telling("refreshing the places", places::look)));
    }

    private World world() {
        return new World(
                directory,
                base.clocks().told(),
                new ShiftHours(base.privacy().vault(), base.onShift().shifts()),
                base.settings().line().callbacks(),
                base.zone());
    }

    Switchboard switchboard() {
        return switchboard;
    }

    Directory directory() {
        return directory;
    }

    /** Lists what can be texted to a caller. */
    Textables textables() {
        var texts = base.outgoing().texts();
        return new Textables(script, directory, new TextBodies(script, directory, texts));
    }

    SiteSource sites() {
        return source;
    }

    Notes notes() {
        return notes;
    }

    /** Gets what it needs from the database, or does without, and goes on looking. */
    void start() {
        refresh.run();
        ticker.every(REFRESH, LATE, refresh);
    }

    /** The sites have changed in the database. Beside the thread that tells it, since reading many takes a while. */
    void sitesChanged() {
        Thread.startVirtualThread(places::news);
    }

    /** Says what doesn't work as it should, a sentence each. */
    Stream<String> degraded() {
        return Stream.of(
                        dayKeys.trouble().stream(),
                        base.privacy().watch().trouble().stream(),
                        notes.trouble().stream(),
                        refresh.failing().stream(),
                        base.outgoing().texts().trouble().stream(),
                        base.outgoing().copy().trouble().stream(),
                        source.degraded(base.today()).stream(),
                        onShift())
                .flatMap(troubles -> troubles);
    }

    private Stream<String> onShift() {
        var shifts = base.onShift().shifts();
        var now = base.clocks().real().instant();
        return Stream.of(shifts.degraded(), shifts.phoneless(now), shifts.nobody(now))
                .flatMap(Optional::stream);
    }

    /** What is wrong with the places today. */
    List<SiteTrouble> siteTroubles() {
        return source.troubles(base.today());
    }

    @Override
    public void close() {
        notes.close();
        ticker.close();
        promising.close();
    }
}
