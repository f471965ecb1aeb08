package org.porchlight;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.porchlight.audit.Audit;
import org.porchlight.audit.AuditOrder;
import org.porchlight.cli.Actions;
import org.porchlight.cli.Commands;
import org.porchlight.cli.DemoProvider;
import org.porchlight.cli.ScriptUses;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.cli.Terminal;
import org.porchlight.database.Database;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.doctor.Doctor;
import org.porchlight.doctor.DoctorOrder;
import org.porchlight.doctor.Inspections;
import org.porchlight.doctor.Patient;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Operator;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Clocks;
import org.porchlight.process.Parent;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.repeating.OutOfMemory;
import org.porchlight.script.Script;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.ServiceSettings;
import org.porchlight.settings.Settings;
import org.porchlight.settings.SettingsReader;
import org.porchlight.staff.Coverage;
import org.porchlight.staff.Duty;
import org.porchlight.switchboard.NumberHints;
import org.porchlight.switchboard.PathTrial;
import org.porchlight.switchboard.TextTrial;
import org.porchlight.switchboard.World;
import org.porchlight.twilio.AreaCodes;
import org.porchlight.twilio.LastResort;
import org.porchlight.twilio.ProviderLook;
import org.porchlight.twilio.TwilioCarrier;
import org.porchlight.twilio.Twiml;

/** Begins the program: reads the environment and has the command line carried out, in live service or in the demo. */
public final class Porchlight {
    private Porchlight() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var running = new Running();
        running.stopAtExit();
        OutOfMemory.endsTheProcess();
        if ("follow".equals(System.getProperty("porchlight.parent"))) {
            Parent.follow(() -> System.exit(0));
        }
        System.exit(commands(System.getenv(), Path.of(""), running, new Terminal(System.in, out, err))
                .run(arguments));
    }

    static Commands commands(Map<String, String> environment, Path here, Running running, Terminal terminal) {
        return new Commands(
                () -> actions(environment, here, running, terminal),
                () -> actions(madeUpSettings(), here, running, terminal),
                new ScriptUses(
                        folder -> new ScriptFolder(Optional.of(folder), SpokenPrompts.ALL),
                        Porchlight::fallback,
                        Porchlight::trial,
                        Porchlight::path),
                terminal);
    }

    private static Actions actions(Map<String, String> environment, Path here, Running running, Terminal terminal) {
        Settings settings = SettingsReader.read(environment, here, new AreaCodes()::zone);
        settings.misspelt().forEach(terminal.err()::println);
        PrintWriter out = terminal.out();
        return switch (settings) {
            case Settings.Live live ->
                new LiveActions(live, here, running, out, new Inspections(Porchlight::audit, Porchlight::doctor));
            case Settings.Demo demo ->
                ServiceLoader.load(DemoProvider.class)
                        .findFirst()
                        .orElseThrow(() -> Refusal.usage(
                                "There is no demo in this build. For live service set the settings in the README."))
                        .actions(demo, here, running, out);
        };
    }

    /** Live settings that lead nowhere; keys that were never used. */
    private static Map<String, String> madeUpSettings() {
        return Map.of(
                "DATABASE_URL", "postgres://nobody:nothing@127.0.0.1:1/none",
                "PUBLIC_URL", "https://rehearsal.invalid",
                "TWILIO_ACCOUNT_SID", Settings.Demo.ACCOUNT_SID,
                "TWILIO_AUTH_TOKEN", "none",
                "HOTLINE_NUMBER", Settings.Demo.HOTLINE.e164(),
                "CALLBACK_NUMBER", Settings.Demo.CALLBACKS.e164(),
                "HOTLINE_ZONE", Settings.Demo.ZONE.getId(),
                "OPERATOR_NAME", Operator.EXAMPLE.name(),
                "OPERATOR_CONTACT", Operator.EXAMPLE.contact(),
                "PORCHLIGHT_KEYS", Keys.fresh().value());
    }

    /** Looks at an installation beside whatever serves it, on a database that is asked and no more. */
    static int audit(Settings settings, Keys keys, Database database, AuditOrder order, PrintWriter out) {
        var clocks = Clocks.system();
        var served = ServiceSettings.of(settings, List.of(), settings instanceof Settings.Demo);
        var privacy = BaseServices.PrivacyServices.of(keys, database, clocks);
        var staff = BaseServices.StaffServices.of(keys, database, clocks);
        Carrier nobody = (from, to, body) -> new Carrier.Outcome.Refused(0);
        var base = BaseServices.of(served, privacy, staff, clocks, nobody);
        var watched = new Audit.Watched(
                base.records().fold(), base.outgoing().copy(), base.privacy().serverLog());
        return new Audit(database, settings, watched)
                .report(order, clocks.real().instant(), out);
    }

    private static int doctor(
            Settings.Live settings, Keys keys, Database database, Path here, DoctorOrder order, PrintWriter out) {
        var account = settings.provider().account();
        var script = new ScriptFolder(
                        settings.line().scripts(),
                        SpokenPrompts.ALL,
                        settings.line().operator())
                .script();
        var outside = new Patient.Outside(new ProviderLook(account), new TwilioCarrier(account), script, here);
        return new Doctor(patient(settings, keys, database, outside)).examine(order, out);
    }

    /** Makes what the doctor looks at. */
    static Patient patient(Settings.Live settings, Keys keys, Database database, Patient.Outside outside) {
        var clocks = Clocks.system();
        var served = ServiceSettings.of(settings, settings.provider().authTokens(), false);
        var privacy = BaseServices.PrivacyServices.of(keys, database, clocks);
        var staff = BaseServices.StaffServices.of(keys, database, clocks);
        var base = BaseServices.of(served, privacy, staff, clocks, outside.carrier());
        return new Patient(
                settings,
                database,
                new Patient.Inside(
                        privacy.watch(),
                        privacy.serverLog(),
                        base.vitals(),
                        base.onShift().shifts(),
                        Services.on(base).sites()),
                outside,
                clocks.real());
    }

    private static String fallback(Script script) {
        return new LastResort(script, new Twiml(script)).standalone();
    }

    private static TextTrial trial(Script script) {
        return new TextTrial(script, madeUp(), hints());
    }

    private static PathTrial path(Script script) {
        return new PathTrial(script, madeUp(), hints());
    }

    private static NumberHints hints() {
        var codes = new AreaCodes();
        return new NumberHints(codes::hint, codes::zone);
    }

    /** The demo's places, and somebody always on shift. */
    private static World madeUp() {
        var always = new Duty.Presence(Duty.State.ON, Instant.MAX);
        var shifts = new Coverage(List.of(new Duty(List.of(), Optional.of(always))), Instant.EPOCH);
        var places =
                new Directory(Gazetteer.packaged(), new CurrentSites(new Sites(DemoSites.read(), Holidays.read())));
        return new World(
                places,
                InstantSource.system(),
                (zone, now) -> () -> shifts.windows(now, zone),
                Settings.Demo.CALLBACKS,
                Settings.Demo.ZONE);
    }
}
