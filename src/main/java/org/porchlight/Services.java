package org.porchlight;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.cli.SiteLists;
import org.porchlight.console.Confirm;
import org.porchlight.console.Section;
import org.porchlight.console.WallClock;
import org.porchlight.database.Database;
import org.porchlight.directory.Directory;
import org.porchlight.directory.MergedSites;
import org.porchlight.directory.SiteReports;
import org.porchlight.directory.SiteSource;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.SiteHistory;
import org.porchlight.hours.Holidays;
import org.porchlight.listings.SiteImport;
import org.porchlight.outbox.UnknownTexts;
import org.porchlight.process.Clocks;
import org.porchlight.records.NightlyFold;
import org.porchlight.script.Words;
import org.porchlight.settings.Settings;
import org.porchlight.sitepages.BroughtInPages;
import org.porchlight.sitepages.ExportPages;
import org.porchlight.sitepages.Hearing;
import org.porchlight.sitepages.ImportPages;
import org.porchlight.sitepages.SiteEditPages;
import org.porchlight.sitepages.SiteHistoryPage;
import org.porchlight.sitepages.SiteListPage;
import org.porchlight.sitepages.SiteMapPage;
import org.porchlight.sitepages.SitePage;
import org.porchlight.sitepages.SiteTaps;
import org.porchlight.sitepages.SiteTasksPage;
import org.porchlight.staff.AccountNotices;
import org.porchlight.staff.PhoneProofs;
import org.porchlight.staff.StaffPhones;
import org.porchlight.switchboard.Forgetting;
import org.porchlight.twilio.CopyMeters;
import org.porchlight.twilio.ErasureSweep;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.upkeep.ImportDesk;
import org.porchlight.upkeep.ImportDrafts;
import org.porchlight.upkeep.ImportUndo;
import org.porchlight.upkeep.SiteEdits;
import org.porchlight.upkeep.SiteSearch;
import org.porchlight.upkeep.SiteTasks;
import org.porchlight.upkeep.SiteUpkeep;
import org.porchlight.web.Uploads;

/**
 * The services that the web process and the worker share, each made once in a process; what only one of the two needs,
 * that one makes. More than 200 lines, since each is made here and nowhere else.
 */
public record Services(
        BaseServices base, CallbackServices callbacks, SiteServices directory, Holidays holidays, SiteReports reports) {
    public static Services on(BaseServices base) {
        return new Services(
                base,
                new CallbackServices(base),
                SiteServices.of(
                        base.database(),
                        base.clocks(),
                        base.zone(),
                        base.settings().demo()),
                Holidays.read(),
                new SiteReports(
                        base.database(),
                        base.privacy().keys(),
                        base::today,
                        base.records().places()));
    }

    /** Makes what proves the phones of staff, for the pages alone. */
    StaffPhones phones(Supplier<Words> words, AccountNotices notices) {
        var privacy = base.privacy();
        var clocks = base.clocks();
        return new StaffPhones(
                base.database(),
                base.onShift().phones(),
                new PhoneProofs(privacy.vault(), privacy.keys(), clocks.random(), clocks.real()),
                base.settings().callable(),
                new StaffPhones.CodeTexts(
                        privacy.stops(),
                        base.carrier(),
                        words,
                        base.settings().line().hotline()),
                notices);
    }

    /** The staff pages of the directory; in a class of its own, for the worker loads no page. */
    static final class DirectoryPages {
        /** So many times what may be sent; a package of tables is packed. */
        private static final int UNPACKED = 2;

        private DirectoryPages() {}

        /** What callers are told of. */
        record Told(Supplier<SiteSource.Told> sites, Directory places) {}

        /**
         * Makes them.
         *
         * @param told what callers are told of
         * @param confirm asks for a code before fields are changed
         */
        static List<Section> of(Services services, Supplier<Words> words, Told told, Confirm confirm, WallClock wall) {
            var hearing = new Hearing(words, services.holidays, services.reports);
            return Stream.concat(
                            found(services, told, confirm, wall),
                            Stream.of(
                                    new SiteTasksPage(services.tasks(), wall),
                                    new SitePage(services.sites(), hearing, wall),
                                    new SiteTaps(services.upkeep(), wall),
                                    new SiteEditPages(services.edits(), confirm, hearing, wall),
                                    new SiteHistoryPage(services.edits(), confirm, wall)))
                    .toList();
        }

        private static Stream<Section> found(Services services, Told told, Confirm confirm, WallClock wall) {
            var search = new SiteSearch(told.sites());
            var base = services.base;
            SiteImport imports = services.directory.imports;
            var desk = new ImportDesk(
                    imports, new ImportDrafts(base.database()), base.staff().acts(), UNPACKED * Uploads.largestBytes());
            return Stream.of(
                    new SiteListPage(search, wall),
                    new SiteMapPage(search, told.places(), base.settings().pages(), wall),
                    new ImportPages(desk, wall),
                    new BroughtInPages(services.importUndo(), confirm, wall),
                    new ExportPages(imports));
        }
    }

    SiteTasks tasks() {
        return new SiteTasks(
                base.database(), reports, base::today, base.settings().demo());
    }

    private ImportUndo importUndo() {
        return new ImportUndo(base.database(), base.staff().acts(), sites(), directory.history());
    }

    private SiteUpkeep upkeep() {
        return new SiteUpkeep(base.staff().acts(), sites(), directory.history(), reports);
    }

    private SiteEdits edits() {
        return new SiteEdits(base.database(), base.staff().acts(), sites(), directory.history(), upkeep());
    }

    NightlyFold fold() {
        return base.records().fold();
    }

    public SiteStore sites() {
        return directory.store();
    }

    /** Makes what sweeps the provider's copy. */
    ErasureSweep sweep(TwilioAccount account, UnknownTexts unknown) {
        var line = base.settings().line();
        var watch = callbacks.bridging().watch();
        return new ErasureSweep(
                account,
                List.of(line.hotline(), line.callbacks()),
                () -> new ErasureSweep.Needed(unknown.needed(), watch.needed()),
                base.outgoing().copy());
    }

    /** Has measured what that leaves. */
    void measured(MeterRegistry registry) {
        new CopyMeters(registry, base.outgoing().copy(), base.clocks().real());
    }

    /** Makes what erases all that there is of a number. */
    Forgetting forgetting() {
        return new Forgetting(
                base.database(),
                callbacks.withdrawals(),
                base.outgoing().allowance(),
                base.outgoing().connections(),
                reports);
    }

    /** The sites in the database, and what brings lists of them in; the commands for lists need no more. */
    public record SiteServices(SiteStore store, SiteHistory history, SiteImport imports) {
        static SiteServices of(Database database, Clocks clocks, ZoneId zone, boolean demo) {
            var store = new SiteStore(database.jdbi());
            var history = new SiteHistory();
            var merged = new MergedSites(database.jdbi());
            return new SiteServices(store, history, new SiteImport(store, merged, history, clocks.real(), zone, demo));
        }

        /** Makes what carries out the commands for lists. */
        static SiteLists lists(Database database, Clocks clocks, Settings settings, Path here, PrintWriter out) {
            ZoneId zone = settings.line().zone();
            return new SiteLists(of(database, clocks, zone, settings instanceof Settings.Demo).imports, here, out);
        }
    }
}
