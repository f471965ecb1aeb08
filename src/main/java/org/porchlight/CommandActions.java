package org.porchlight;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.porchlight.cli.Actions;
import org.porchlight.cli.StaffBook;
import org.porchlight.cli.StaffOrder;
import org.porchlight.database.Database;
import org.porchlight.demo.DemoServe;
import org.porchlight.demo.Joining;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.process.Listening;
import org.porchlight.process.Parent;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.process.Serving;
import org.porchlight.script.Script;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;
import org.porchlight.twilio.AreaCodes;
import org.porchlight.twilio.LastResort;
import org.porchlight.twilio.Twiml;

/** What each command does, demo or live. Sockets, pools, clocks and keys are made here and handed on. */
public final class CommandActions implements Actions {
    private final Map<String, String> environment;
    private final Path here;
    private final PrintWriter out;
    private final Clocks clocks = Clocks.system();
    private final Running running = new Running();

    public CommandActions(Map<String, String> environment, Path here, PrintWriter out) {
        this.environment = environment;
        this.here = here;
        this.out = out;
    }

    private Settings settings() {
        return Settings.of(environment, here, new AreaCodes()::zone);
    }

    private static Script script(Settings.Line line) {
        return new ScriptFolder(line.scripts()).script(SpokenPrompts.ALL);
    }

    @Override
    public int serve() {
        Settings settings = settings();
        Script script = script(settings.line());
        endWithUs();
        return switch (settings) {
            case Settings.Demo demo ->
                new DemoServe(demo, here, clocks.random(), running, out)
                        .run(ground -> new DemoLine(
                                demo,
                                ground,
                                script,
                                clocks,
                                Listening.onLoopback(demo.web().port())));
            case Settings.Live live -> live(live, script);
        };
    }

    private int live(Settings.Live settings, Script script) {
        settings.warnings().forEach(out::println);
        Listening.everywhere(settings.web().port()).check();
        try {
            Serving line = running.serve(() -> new LiveLine(settings, script, clocks, here));
            line.lines().forEach(out::println);
            running.await();
            return 0;
        } finally {
            running.stop();
        }
    }

    private void endWithUs() {
        running.stopAtExit();
        if ("follow".equals(System.getProperty("porchlight.parent"))) {
            Parent.follow(() -> System.exit(0));
        }
    }

    @Override
    public int migrate() {
        return switch (settings()) {
            case Settings.Demo demo ->
                new Joining(demo, here, clocks.random(), running)
                        .run(found -> migrate(found.ground().jdbcUrl()));
            case Settings.Live live -> migrate(live.database());
        };
    }

    private int migrate(Secret url) {
        try (Database database = new Database(url.value())) {
            database.migrate();
            out.println("The database is up to date.");
            return 0;
        } catch (FlywayException e) {
            throw Refusal.data("The database could not be brought up to date. Does it answer, and may this user create "
                    + "tables? Nothing is half done: run migrate again.");
        }
    }

    @Override
    public int work() {
        return switch (settings()) {
            case Settings.Demo demo ->
                throw Refusal.usage(
                        "In the demo, serve does the worker's jobs too. For live service set the settings in the"
                                + " README.");
            case Settings.Live live -> work(live);
        };
    }

    private int work(Settings.Live settings) {
        Script script = script(settings.line());
        endWithUs();
        try {
            Database database =
                    running.start(() -> new Database(settings.database().value()), Database::close);
            running.start(() -> working(settings, script, database), Jobs::close);
            out.println("The worker works.");
            running.await();
            return 0;
        } finally {
            running.stop();
        }
    }

    private Jobs working(Settings.Live settings, Script script, Database database) {
        LineContext ground = LiveLine.ground(settings, database);
        var jobs = new Jobs(
                ground,
                clocks,
                new VaultWatch(new Vault(ground.keys(), ground.database(), clocks.random(), clocks.real())),
                script,
                LiveLine.carrier(settings));
        jobs.start();
        return jobs;
    }

    @Override
    public int newKeys() {
        out.println(Keys.fresh().value());
        return 0;
    }

    @Override
    public int rotateKeys() {
        return keyChange().rotate();
    }

    @Override
    public int retireKeys() {
        return keyChange().retire();
    }

    @Override
    public int giveUpLostKeys() {
        return keyChange().giveUp();
    }

    private KeyChange keyChange() {
        return new KeyChange(settings(), here, clocks, running, out);
    }

    @Override
    public int check(Optional<Path> scripts) {
        return new ScriptFolder(scripts.or(() -> settings().line().scripts())).check(SpokenPrompts.ALL, out);
    }

    @Override
    public int play() {
        return switch (settings()) {
            case Settings.Demo demo -> {
                var play = new DemoPlay(demo, script(demo.line()), clocks, running, out);
                endWithUs();
                yield new Joining(demo, here, clocks.random(), running).run(found -> play.on(found.ground()));
            }
            case Settings.Live live ->
                throw Refusal.usage(
                        "play calls the demo, and live settings are set here. Unset them, or use a terminal without"
                                + " them.");
        };
    }

    @Override
    public int staff(StaffOrder order) {
        Settings settings = settings();
        StaffBook book = new StaffBook(
                settings.line().zone(), settings.web().publicUrl().toString(), clocks.random(), clocks.real(), out);
        return switch (settings) {
            case Settings.Demo demo ->
                new Joining(demo, here, clocks.random(), running)
                        .run(found -> book.inDemo(found.ground().jdbcUrl(), order));
            case Settings.Live live -> book.in(live.database(), order);
        };
    }

    @Override
    public int fallback(Optional<Path> scripts) {
        Script script = new ScriptFolder(scripts.or(() -> settings().line().scripts())).script(SpokenPrompts.ALL);
        out.println(new LastResort(script, new Twiml(script)).standalone());
        return 0;
    }
}
