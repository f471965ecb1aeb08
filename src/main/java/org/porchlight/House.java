package org.porchlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.porchlight.handset.TerminalLines;
import org.porchlight.handset.TerminalPhone;
import org.porchlight.messaging.Segments;
import org.porchlight.privacy.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.script.BrokenScript;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.twilio.AreaCodes;
import org.porchlight.twilio.LastResort;
import org.porchlight.twilio.Twiml;

/** What each command does, demo or live. Sockets, pools, clocks and keys are made here and handed on. */
final class House implements Actions {
    private final Map<String, String> environment;
    private final Path here;
    private final PrintWriter out;
    private final Clocks clocks = Clocks.system();
    private final Running running = new Running();

    House(Map<String, String> environment, Path here, PrintWriter out) {
        this.environment = environment;
        this.here = here;
        this.out = out;
    }

    private Settings settings() {
        return Settings.of(environment, here, new AreaCodes()::zone);
    }

    @Override
    public int serve() {
        Settings settings = settings();
        Script script = script(settings.line().scripts());
        endWithUs();
        return switch (settings) {
            case Settings.Demo demo -> new DemoServe(demo, here, clocks.random(), running, out)
                    .run(ground -> new DemoLine(
                            demo, ground, script, clocks, Listening.onLoopback(demo.web().port())));
            case Settings.Live live -> live(live, script);
        };
    }

    private int live(Settings.Live settings, Script script) {
        settings.warnings().forEach(out::println);
        Listening.everywhere(settings.web().port()).check();
        try {
            Serving line = running.start(() -> started(new LiveLine(settings, script, clocks, here)), Serving::stop);
            line.lines().forEach(out::println);
            running.await();
            return 0;
        } finally {
            running.stop();
        }
    }

    private static Serving started(Serving serving) {
        serving.start();
        return serving;
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
            case Settings.Demo demo -> new Joining(demo, here, clocks.random(), running)
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
            case Settings.Demo demo -> throw Refusal.usage(
                    "In the demo, serve does the worker's jobs too. For live service set the settings in the README.");
            case Settings.Live live -> work(live);
        };
    }

    private int work(Settings.Live settings) {
        Script script = script(settings.line().scripts());
        endWithUs();
        try {
            Database database = running.start(() -> new Database(settings.database().value()), Database::close);
            running.start(() -> working(settings, script, database), Jobs::close);
            out.println("The worker works.");
            running.await();
            return 0;
        } finally {
            running.stop();
        }
    }

    private Jobs working(Settings.Live settings, Script script, Database database) {
        Ground ground = LiveLine.ground(settings, database);
        var jobs = new Jobs(
                ground, clocks, VaultWatch.on(ground, clocks), script, LiveLine.carrier(settings));
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
        try {
            Script script = ScriptReader.read(files(scripts.or(() -> settings().line().scripts())));
            out.println("The scripts are good: " + script.steps().size() + " steps.");
            return 0;
        } catch (BrokenScript broken) {
            broken.troubles().forEach(out::println);
            return 1;
        }
    }

    @Override
    public int play() {
        return switch (settings()) {
            case Settings.Demo demo -> {
                Script script = script(demo.line().scripts());
                endWithUs();
                yield new Joining(demo, here, clocks.random(), running).run(found -> play(demo, found.ground(), script));
            }
            case Settings.Live live -> throw Refusal.usage(
                    "play calls the demo, and live settings are set here. Unset them, or use a terminal without them.");
        };
    }

    /** A line of its own on a free port, on the demo's ground, so that it works beside a demo and alone. */
    private int play(Settings.Demo settings, DemoGround ground, Script script) {
        Listening listening = Listening.onLoopback(Listening.freePort());
        var web = new Settings.Web(listening.port(), URI.create("http://localhost:" + listening.port()));
        var line = new DemoLine(
                new Settings.Demo(web, settings.line(), settings.authTokens()), ground, script, clocks, listening);
        running.start(() -> started(line), Serving::stop);
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            boolean typed = System.console() != null && !terminal.getType().startsWith("dumb");
            TerminalPhone.Lines lines = typed
                    ? TerminalLines.of(terminal)
                    : TerminalLines.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            new TerminalPhone(
                            line.exchange(), settings.line().hotline().e164(), lines, out,
                            text -> Segments.of(text).count())
                    .run();
            return 0;
        } catch (IOException e) {
            throw Refusal.usage("This terminal can't be used: " + e.getMessage());
        }
    }

    @Override
    public int staff(StaffOrder order) {
        Settings settings = settings();
        StaffBook book = new StaffBook(
                settings.line().zone(), settings.web().publicUrl().toString(), clocks, out);
        return switch (settings) {
            case Settings.Demo demo -> new Joining(demo, here, clocks.random(), running)
                    .run(found -> book.inDemo(found.ground().jdbcUrl(), order));
            case Settings.Live live -> book.in(live.database(), order);
        };
    }

    @Override
    public int fallback(Optional<Path> scripts) {
        Script script = script(scripts.or(() -> settings().line().scripts()));
        out.println(new LastResort(script, new Twiml(script)).standalone());
        return 0;
    }

    private static Script script(Optional<Path> folder) {
        try {
            return ScriptReader.read(files(folder));
        } catch (BrokenScript broken) {
            throw Refusal.data("The scripts can't be used, so the line does not start:\n" + broken.getMessage());
        }
    }

    private static ScriptFiles files(Optional<Path> folder) {
        try {
            return folder.map(ScriptFiles::in).orElseGet(ScriptFiles::packaged);
        } catch (UncheckedIOException e) {
            throw Refusal.usage(e.getMessage());
        }
    }
}
