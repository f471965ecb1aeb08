package org.porchlight;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.porchlight.BaseServices.PrivacyServices;
import org.porchlight.BaseServices.StaffServices;
import org.porchlight.Services.SiteServices;
import org.porchlight.audit.AuditOrder;
import org.porchlight.cli.Actions;
import org.porchlight.cli.CommandDatabase;
import org.porchlight.cli.DemoProvider;
import org.porchlight.cli.KeyChange;
import org.porchlight.cli.Migration;
import org.porchlight.cli.SitesOrder;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.cli.StaffOrder;
import org.porchlight.database.Database;
import org.porchlight.demo.DemoContext;
import org.porchlight.demo.DemoFolder;
import org.porchlight.demo.DemoServe;
import org.porchlight.demo.Joining;
import org.porchlight.handset.Lessons;
import org.porchlight.handset.TerminalLines;
import org.porchlight.handset.TerminalPhone;
import org.porchlight.messaging.Segments;
import org.porchlight.privacy.KeyTrouble;
import org.porchlight.privacy.Keys;
import org.porchlight.process.AddedLibraries;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.registration.Registrant;
import org.porchlight.script.Script;
import org.porchlight.settings.LiveSigns;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.Settings;

/**
 * Carries out the commands in the demo: on its own folder, keys and PostgreSQL.
 *
 * <p>It has more than 200 lines, a few for each command.
 */
final class DemoActions implements Actions {
    private final Settings.Demo settings;
    private final Path here;
    private final Running running;
    private final PrintWriter out;
    private final Clocks clocks = Clocks.system();

    private DemoActions(Settings.Demo settings, Path here, Running running, PrintWriter out) {
        this.settings = settings;
        this.here = here;
        this.running = running;
        this.out = out;
    }

    /** Stands in {@code META-INF/services}, the one place outside the demo that names it. */
    public static final class Provider implements DemoProvider {
        @Override
        public Actions actions(Settings.Demo settings, Path here, Running running, PrintWriter out) {
            AddedLibraries.add("lib-demo");
            return new DemoActions(settings, here, running, out);
        }
    }

    @Override
    public Optional<String> line() {
        return Optional.of("This is the demo in "
                + here.toAbsolutePath().normalize().resolve(".porchlight") + ", since no live setting is set here.");
    }

    /** Whoever has a demo here means it. */
    @Override
    public Optional<String> doubt() {
        return LiveSigns.in(here.toAbsolutePath().normalize())
                .filter(_ -> Files.notExists(here.resolve(".porchlight").resolve("keys")))
                .map(sign -> "Nothing was changed. No live setting is set here, so this would act on a demo, and "
                        + sign
                        + " looks as if a live line runs here. Give the command as install/porchlight does, which reads"
                        + " the line's settings; for a demo, go to a folder of your own and start serve there first.");
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
        Script script = scripts().script();
        return new DemoServe(settings, here, clocks.random(), running, out)
                .run(context -> line(settings, context, script));
    }

    private DemoLine line(Settings.Demo served, DemoContext context, Script script) {
        var lessons = new Lessons(scripts(), script);
        var listening = Listening.onLoopback(served.web().port());
        return new DemoLine(served, context, lessons, clocks, listening);
    }

    @Override
    public int rehearse() {
        throw Refusal.usage("The demo is not rehearsed.");
    }

    @Override
    public int work() {
        throw Refusal.usage(
                "In the demo, serve does the worker's jobs too. For live service set the settings in the" + " README.");
    }

    /** Works beside a demo that serves and alone, on a line of its own at a free port. */
    @Override
    public int play() {
        Script script = scripts().script();
        int port = Listening.freePort();
        var given = settings.web();
        var web = new Settings.Web(port, URI.create("http://localhost:" + port), given.proxies(), given.places());
        var own = new Settings.Demo(web, settings.line(), settings.authTokens(), List.of());
        return joining().run(found -> {
            DemoLine line = line(own, found.context(), script);
            running.serve(() -> line);
            return play(line);
        });
    }

    private int play(DemoLine line) {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            new TerminalPhone(
                            line.exchange(),
                            settings.line().hotline().e164(),
                            TerminalLines.at(terminal),
                            out,
                            text -> Segments.of(text).count())
                    .run();
            return 0;
        } catch (IOException e) {
            throw Refusal.usage("This terminal can't be used: " + e.getMessage());
        }
    }

    @Override
    public int migrate(boolean afterRestore) {
        return onDatabase(new Migration(out, afterRestore)::of);
    }

    @Override
    public int rotateKeys() {
        return keyChange().rotate(keys());
    }

    @Override
    public int retireKeys() {
        Keys keys = keys();
        return onDatabase(database ->
                keyChange().retire(PrivacyServices.of(keys, database, clocks).retirement()));
    }

    @Override
    public int giveUpLostKeys() {
        Keys keys = keys();
        return onDatabase(database ->
                keyChange().giveUp(PrivacyServices.of(keys, database, clocks).upkeep()));
    }

    @Override
    public int audit(AuditOrder order) {
        return onDatabase(database -> Porchlight.audit(settings, keys(), database, order, out));
    }

    private KeyChange keyChange() {
        return new KeyChange(
                out,
                Optional.of("To use it in the demo, put this line into "
                        + DemoFolder.in(here).keys() + " and start it again."));
    }

    private Keys keys() {
        Path file = DemoFolder.in(here).keys();
        try {
            return Keys.read(DemoFolder.read(file)
                    .orElseThrow(() -> Refusal.data("The demo has no keys yet. Its first start makes them.")));
        } catch (KeyTrouble trouble) {
            throw Refusal.usage(file + " can't be used. " + trouble.getMessage());
        }
    }

    /** Brings the tables up to date first: the demo may never have been served. */
    @Override
    public int staff(StaffOrder order) {
        return onDatabase(database -> {
            database.migrate();
            return StaffServices.of(DemoLine.keys(DemoFolder.in(here).keys()), database, clocks)
                    .book(settings, out)
                    .carryOut(order);
        });
    }

    @Override
    public int sites(SitesOrder order) {
        return onDatabase(database -> {
            database.migrate();
            return SiteServices.lists(database, clocks, settings, here, out).carryOut(order);
        });
    }

    private int onDatabase(ToIntFunction<Database> work) {
        return joining()
                .run(found -> new CommandDatabase(found.context().jdbcUrl().value()).run(work));
    }

    private Joining joining() {
        return new Joining(settings, here, clocks.random(), running);
    }
}
