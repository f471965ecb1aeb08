package org.porchlight;

import io.javalin.Javalin;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.porchlight.BaseServices.PrivacyServices;
import org.porchlight.BaseServices.StaffServices;
import org.porchlight.Services.SiteServices;
import org.porchlight.audit.AuditOrder;
import org.porchlight.cli.Actions;
import org.porchlight.cli.CommandDatabase;
import org.porchlight.cli.KeyChange;
import org.porchlight.cli.LiveDatabase;
import org.porchlight.cli.Migration;
import org.porchlight.cli.SitesOrder;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.cli.StaffOrder;
import org.porchlight.database.Database;
import org.porchlight.directory.Gazetteer;
import org.porchlight.doctor.DoctorOrder;
import org.porchlight.doctor.Inspections;
import org.porchlight.process.Ahead;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.registration.Registrant;
import org.porchlight.script.Script;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.ServiceSettings;
import org.porchlight.settings.Settings;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.twilio.TwilioCarrier;

/**
 * Carries out the commands in live service, against the real provider. It answers without its database too.
 *
 * <p>It has more than 200 lines, a few for each command.
 */
final class LiveActions implements Actions {
    private final Settings.Live settings;
    private final Path here;
    private final Running running;
    private final PrintWriter out;
    private final Inspections inspections;
    private final Clocks clocks = Clocks.system();

    LiveActions(Settings.Live settings, Path here, Running running, PrintWriter out, Inspections inspections) {
        this.settings = settings;
        this.here = here;
        this.running = running;
        this.out = out;
        this.inspections = inspections;
    }

    @Override
    public ScriptFolder scripts() {
        return new ScriptFolder(
                settings.line().scripts(), SpokenPrompts.ALL, settings.line().operator());
    }

    @Override
    public Registrant registrant() {
        return Registrant.of(settings);
    }

    @Override
    public int serve() {
        settings.warnings().forEach(out::println);
        Listening listening =
                new Listening(settings.web().port(), settings.machine().bind());
        listening.check();
        return until(() -> {
            answer(listening);
            out.println("Porchlight answers as " + settings.web().publicUrl() + " on " + listening.inWords() + ".");
            running.await();
        });
    }

    /** The port opens last, to a line that was rehearsed: a proxy has others to ask, or Twilio asks again. */
    private void answer(Listening listening) {
        Ahead.begin(Gazetteer::packaged, Javalin::create);
        var script = Ahead.of(() -> scripts().script());
        Services services = started(LiveDatabase::check);
        WebProcess web = running.start(() -> web(services, script.get()), WebProcess::close);
        running.start(() -> listening.serve(web::into), Javalin::stop);
    }

    @Override
    public int rehearse() {
        return until(() -> {
            answer(Listening.onLoopback(Listening.freePort()));
            out.println("That was a rehearsal; nobody was answered.");
        });
    }

    private int until(Runnable over) {
        try {
            over.run();
            return 0;
        } finally {
            running.stop();
        }
    }

    private Services started(Consumer<LiveDatabase> check) {
        Services services =
                running.start(this::services, it -> it.base().database().close());
        BaseServices base = services.base();
        check.accept(
                new LiveDatabase(base.database(), services.sites(), base.staff().demo()));
        return services;
    }

    private WebProcess web(Services services, Script script) {
        Path siteFile = settings.machine().state().resolve("sites.json");
        var turns = new SwitchboardServices(services, () -> script, siteFile, Onlooker.NOBODY);
        var web = new WebProcess(services, () -> script, turns, WebProcess.Outside.of(settings));
        web.start();
        web.rehearse();
        return web;
    }

    @Override
    public int work() {
        Script script = scripts().script();
        return until(() -> {
            Services services = started(LiveDatabase::fits);
            running.start(
                    () -> new Worker(services, () -> script, settings.provider().account()).start(), Worker::close);
            out.println("The worker works.");
            running.await();
        });
    }

    private Services services() {
        Database database = new Database(settings.database().value());
        var served = ServiceSettings.of(settings, settings.provider().authTokens(), false);
        var privacy = PrivacyServices.of(settings.vaultKeys(), database, clocks);
        var staff = StaffServices.of(privacy.keys(), database, clocks);
        return Services.on(BaseServices.of(
                served,
                privacy,
                staff,
                clocks,
                new TwilioCarrier(settings.provider().account())));
    }

    @Override
    public int migrate(boolean afterRestore) {
        return onDatabase(new Migration(out, afterRestore)::of);
    }

    @Override
    public int rotateKeys() {
        return keyChange().rotate(settings.vaultKeys());
    }

    @Override
    public int retireKeys() {
        return onDatabase(database -> keyChange()
                .retire(PrivacyServices.of(settings.vaultKeys(), database, clocks)
                        .retirement()));
    }

    @Override
    public int giveUpLostKeys() {
        return onDatabase(database -> keyChange()
                .giveUp(PrivacyServices.of(settings.vaultKeys(), database, clocks)
                        .upkeep()));
    }

    private KeyChange keyChange() {
        return new KeyChange(out, Optional.empty());
    }

    @Override
    public int audit(AuditOrder order) {
        return onDatabase(
                database -> inspections.auditor().audit(settings, settings.vaultKeys(), database, order, out));
    }

    @Override
    public int doctor(DoctorOrder order) {
        return new CommandDatabase(settings.database().value())
                .whether(database ->
                        inspections.doctor().examine(settings, settings.vaultKeys(), database, here, order, out));
    }

    @Override
    public int play() {
        throw Refusal.usage("play calls the demo, and live settings are set here. Unset them, or use a terminal without"
                + " them.");
    }

    @Override
    public int staff(StaffOrder order) {
        return onDatabase(database -> StaffServices.of(settings.vaultKeys(), database, clocks)
                .book(settings, out)
                .carryOut(order));
    }

    @Override
    public int sites(SitesOrder order) {
        return onDatabase(
                db -> SiteServices.lists(db, clocks, settings, here, out).carryOut(order));
    }

    private int onDatabase(ToIntFunction<Database> work) {
        return new CommandDatabase(settings.database().value()).run(work);
    }
}
