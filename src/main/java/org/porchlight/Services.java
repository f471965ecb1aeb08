package org.porchlight;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.cli.SiteLists;
import org.porchlight.database.Database;
import org.porchlight.directory.SiteReports;
import org.porchlight.directory.SiteStore;
import org.porchlight.hours.Holidays;
import org.porchlight.listings.SiteImport;
import org.porchlight.outbox.UnknownTexts;
import org.porchlight.process.Clocks;
import org.porchlight.records.FeedbackTable;
import org.porchlight.records.NotePartitions;
import org.porchlight.settings.Settings;
import org.porchlight.switchboard.Forgetting;
import org.porchlight.twilio.CopyMeters;
import org.porchlight.twilio.ErasureSweep;
import org.porchlight.twilio.TwilioAccount;

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
