package org.porchlight;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.alerts.Alerts;
import org.porchlight.alerts.OperatorHook;
import org.porchlight.callbacks.AfterRestore;
import org.porchlight.callbacks.PromiseWaits;
import org.porchlight.cli.StaffBook;
import org.porchlight.database.Database;
import org.porchlight.database.ServerLog;
import org.porchlight.outbox.AttemptTable;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.ConnectionAllowance;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.OutboxSender;
import org.porchlight.outbox.OutboxTable;
import org.porchlight.outbox.SenderNumbers;
import org.porchlight.outbox.TextAllowance;
import org.porchlight.outbox.TextAttempts;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.privacy.KeyRetirement;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.privacy.VaultTable;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.process.Clocks;
import org.porchlight.records.DayCounts;
import org.porchlight.records.FeedbackTable;
import org.porchlight.records.LineCounts;
import org.porchlight.records.NightlyFold;
import org.porchlight.records.NotePartitions;
import org.porchlight.records.PlaceLines;
import org.porchlight.records.PromiseCounts;
import org.porchlight.records.ReportBook;
import org.porchlight.records.Waits;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.settings.ServiceSettings;
import org.porchlight.settings.Settings;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Attendance;
import org.porchlight.staff.Coordinators;
import org.porchlight.staff.DemoStaff;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.OnOffWords;
import org.porchlight.staff.OpenSessions;
import org.porchlight.staff.People;
import org.porchlight.staff.ProvedPhones;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.ShiftEditor;
import org.porchlight.staff.ShiftTable;
import org.porchlight.staff.Shifts;
import org.porchlight.staff.StaffTable;
import org.porchlight.twilio.ProviderCopyTable;
import org.porchlight.twilio.TextReports;
import org.porchlight.vitals.ProcessKind;
import org.porchlight.vitals.Vitals;

/**
 * The services that everything else stands on, each made once in a process: the vault, the staff, the outbox, and who is on
 * shift. Making them opens no connection and starts no thread. It has more than 200 lines, for it lists what all else is
 * made of.
 */
public record BaseServices(
        ServiceSettings settings,
        Clocks clocks,
        Carrier carrier,
        PrivacyServices privacy,
        StaffServices staff,
        OutboxServices outgoing,
        ShiftServices onShift,
        RecordServices records,
        Vitals vitals) {
    /** Makes what the vault, the staff and the carrier leave to be made. */
    public static BaseServices of(
            ServiceSettings settings, PrivacyServices privacy, StaffServices staff, Clocks clocks, Carrier carrier) {
        var outgoing = OutboxServices.of(privacy, clocks);
        var onShift = ShiftServices.of(settings, privacy, staff, outgoing.outbox());
        var records = RecordServices.of(settings, privacy.database(), clocks);
        var vitals = vitals(privacy, carrier, outgoing.outbox(), clocks);
        return new BaseServices(settings, clocks, carrier, privacy, staff, outgoing, onShift, records, vitals);
    }

    private static Vitals vitals(PrivacyServices privacy, Carrier carrier, Outbox outbox, Clocks clocks) {
        var tasks = new TaskWatch(System::nanoTime);
        return new Vitals(privacy.database(), tasks, privacy.database().clock(), clocks.random(), () -> Stream.of(
                        outbox.troubles().stream(),
                        privacy.watch().trouble().stream(),
                        privacy.serverLog().trouble().stream(),
                        carrier.troubles().stream(),
                        AfterRestore.trouble(privacy.database(), clocks.real().instant()).stream())
                .flatMap(each -> each));
    }

    /** Makes what sends the texts that wait. @param bodies words them */
    OutboxSender sender(TextBodies bodies) {
        var line = settings.line();
        return new OutboxSender(
                outgoing.sending(privacy),
                bodies,
                carrier,
                new SenderNumbers(line.callbacks(), line.hotline()),
                settings.publicUrl() + TextReports.PATH);
    }

    /** Makes what tells that the line is degraded. @param sender sends that while no worker lives */
    Alerts alerts(OutboxSender sender) {
        var rules = settings.alerts();
        var hook = new OperatorHook(rules.webhook(), settings.line().operator().name());
        return new Alerts(database(), vitals, onShift.coordinators(), sender, hook, rules.after(), clocks.real());
    }

    /** Has this process write from now on that it lives. @param more what it does as often */
    void lives(ProcessKind kind, Part... more) {
        vitals.lives(kind, privacy.keys().primaryId(), carrier::probe, more);
    }

    public Database database() {
        return privacy.database();
    }

    public ZoneId zone() {
        return settings.line().zone();
    }

    /** Returns the hotline's day. */
    public LocalDate today() {
        return today(settings, clocks);
    }

    private static LocalDate today(ServiceSettings settings, Clocks clocks) {
        return LocalDate.ofInstant(clocks.real().instant(), settings.line().zone());
    }

    /** The vault, the stop list and what keeps them up; the commands for keys need no more. */
    public record PrivacyServices(
            Keys keys,
            Database database,
            Vault vault,
            VaultWatch watch,
            StopList stops,
            VaultRewrite rewrite,
            VaultUpkeep upkeep,
            KeyRetirement retirement,
            ServerLog serverLog) {
        public static PrivacyServices of(Keys keys, Database database, Clocks clocks) {
            var vault = new Vault(keys, database, clocks.random(), clocks.real());
            return new PrivacyServices(
                    keys,
                    database,
                    vault,
                    new VaultWatch(vault),
                    new StopList(keys, database, vault),
                    new VaultRewrite(database),
                    new VaultUpkeep(keys, database),
                    new KeyRetirement(keys, database),
                    new ServerLog(database));
        }
    }

    /** The list of staff, their shifts, invitations and sessions; the commands for staff need no more. */
    public record StaffServices(
            StaffTable table,
            ShiftTable shiftTable,
            Acts acts,
            People people,
            ShiftEditor shiftEditor,
            Invitations invitations,
            Sessions sessions,
            OpenSessions open,
            OnOffWords onOffWords,
            DemoStaff demo) {
        public static StaffServices of(Keys keys, Database database, Clocks clocks) {
            var table = new StaffTable(new VaultTable());
            var shifts = new ShiftTable();
            var acts = new Acts(database, table);
            return new StaffServices(
                    table,
                    shifts,
                    acts,
                    new People(database, table, clocks.real()),
                    new ShiftEditor(database, table, shifts, acts),
                    new Invitations(database, table, keys, clocks.random(), clocks.real()),
                    new Sessions(database, table, keys, clocks.random(), clocks.real()),
                    new OpenSessions(database, keys, clocks.real()),
                    new OnOffWords(database, table, keys, clocks.real()),
                    new DemoStaff(database, table, shifts));
        }

        StaffBook book(Settings settings, PrintWriter out) {
            return new StaffBook(people, shiftEditor, invitations, StaffBook.Line.of(settings), out);
        }
    }

    /** The outbox, what it stands on, and what the provider still has a copy of. */
    public record OutboxServices(
            OutboxTable table,
            AttemptTable attempts,
            Outbox outbox,
            WholeTexts texts,
            TextAllowance allowance,
            ConnectionAllowance connections,
            ProviderCopyTable copy) {
        /** Makes what takes texts through their attempts. */
        TextAttempts sending(PrivacyServices privacy) {
            return new TextAttempts(privacy.database(), privacy.vault(), table, attempts, privacy.stops());
        }

        static OutboxServices of(PrivacyServices privacy, Clocks clocks) {
            var table = new OutboxTable(privacy.vault());
            var attempts = new AttemptTable(table);
            var outbox = new Outbox(privacy.database(), privacy.vault(), table, attempts);
            return new OutboxServices(
                    table,
                    attempts,
                    outbox,
                    new WholeTexts(),
                    new TextAllowance(privacy.database(), privacy.keys(), clocks.real()),
                    new ConnectionAllowance(privacy.database(), privacy.keys(), clocks.real()),
                    new ProviderCopyTable(privacy.database(), clocks.real()));
        }
    }

    /** Who is on shift, who is there, and which phone rings. */
    public record ShiftServices(Shifts shifts, Coordinators coordinators, Attendance attendance, ProvedPhones phones) {
        static ShiftServices of(ServiceSettings settings, PrivacyServices privacy, StaffServices staff, Outbox outbox) {
            var database = privacy.database();
            var coordinators = new Coordinators(database, staff.shiftTable(), outbox);
            var table = staff.shiftTable();
            var zone = settings.line().zone();
            return new ShiftServices(
                    new Shifts(database, table, settings.demo()),
                    coordinators,
                    new Attendance(database, table, staff.acts(), coordinators, zone),
                    new ProvedPhones(privacy.vault(), staff.table()));
        }
    }

    /**
     * What is counted without saying of whom.
     *
     * @param promises how requests ended
     * @param waits how long they waited
     * @param places reports of sites, and sites that staff saw to
     * @param feedback how callers said that the line was
     * @param fold folds all of it, and the notes of days, into records
     */
    public record RecordServices(
            PromiseCounts promises, PromiseWaits waits, LineCounts places, FeedbackTable feedback, NightlyFold fold) {
        static RecordServices of(ServiceSettings settings, Database database, Clocks clocks) {
            var rules = settings.line().records();
            var promises = new PromiseCounts();
            var waits = new Waits(rules.unit(), settings.line().zone());
            var places = new LineCounts(PlaceLines.SUBJECT, rules.unit());
            var feedback = new FeedbackTable(database, () -> today(settings, clocks));
            List<DayCounts> counts = new ArrayList<>(waits.counts());
            counts.addAll(List.of(places, promises, feedback));
            var fold = new NightlyFold(
                    database, rules, new NotePartitions(database), counts, new ReportBook(database, rules));
            return new RecordServices(promises, new PromiseWaits(waits), places, feedback, fold);
        }
    }
}
