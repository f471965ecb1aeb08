package org.porchlight;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.cli.SiteLists;
import org.porchlight.console.Section;
import org.porchlight.console.WallClock;
import org.porchlight.database.Database;
import org.porchlight.directory.SiteReports;
import org.porchlight.directory.SiteStore;
import org.porchlight.hours.Holidays;
import org.porchlight.listings.SiteImport;
import org.porchlight.process.Clocks;
import org.porchlight.records.FeedbackTable;
import org.porchlight.records.NotePartitions;
import org.porchlight.script.Words;
import org.porchlight.settings.Settings;
import org.porchlight.sitepages.ExportPages;
import org.porchlight.sitepages.ImportPages;
import org.porchlight.sitepages.SiteListPage;
import org.porchlight.sitepages.SiteMapPage;
import org.porchlight.staff.AccountNotices;
import org.porchlight.staff.PhoneProofs;
import org.porchlight.staff.StaffPhones;
import org.porchlight.upkeep.ImportDesk;
import org.porchlight.upkeep.ImportDrafts;
import org.porchlight.upkeep.SiteSearch;
import org.porchlight.web.Pages;
import org.porchlight.web.Uploads;

/**
 * The services that the web process and the worker share, each made once in a process; what only one of the two needs,
 * that one makes.
 */
public record Services(
        BaseServices base,
        CallbackServices callbacks,
        SiteServices directory,
        Holidays holidays,
        NotePartitions partitions,
        FeedbackTable feedback,
        SiteReports reports) {
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
                new NotePartitions(base.database()),
                new FeedbackTable(base.database(), base::today),
                new SiteReports(base.database(), base.privacy().keys(), base::today));
    }

    /** Makes what proves the phones of staff, for the pages alone. */
    StaffPhones phones(Words words, AccountNotices notices) {
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

        /**
         * Makes them.
         *
         * @param turns has the sites as callers are told of them
         */
        static List<Section> of(Services services, SwitchboardServices turns, Pages pages, WallClock wall) {
            var search = new SiteSearch(turns.sites());
            return Stream.concat(
                            Stream.of(
                                    new SiteListPage(search, wall),
                                    new SiteMapPage(search, turns.directory(), pages, wall)),
                            lists(services, wall).stream())
                    .toList();
        }

        private static List<Section> lists(Services services, WallClock wall) {
            SiteImport imports = services.directory.imports;
            var base = services.base;
            var desk = new ImportDesk(
                    imports, new ImportDrafts(base.database()), base.staff().acts(), UNPACKED * Uploads.largestBytes());
            return List.of(new ImportPages(desk, wall), new ExportPages(imports));
        }
    }

    public SiteStore sites() {
        return directory.store();
    }

    /** The sites in the database, and what brings lists of them in; the commands for lists need no more. */
    public record SiteServices(SiteStore store, SiteImport imports) {
        static SiteServices of(Database database, Clocks clocks, ZoneId zone, boolean demo) {
            var store = new SiteStore(database.jdbi());
            Supplier<LocalDate> today = () -> LocalDate.ofInstant(clocks.real().instant(), zone);
            return new SiteServices(store, new SiteImport(store, today, demo));
        }

        /** Makes what carries out the commands for lists. */
        static SiteLists lists(Database database, Clocks clocks, Settings settings, Path here, PrintWriter out) {
            ZoneId zone = settings.line().zone();
            return new SiteLists(of(database, clocks, zone, settings instanceof Settings.Demo).imports, here, out);
        }
    }
}
