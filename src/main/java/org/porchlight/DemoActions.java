package org.porchlight;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.porchlight.cli.Actions;
import org.porchlight.cli.DemoProvider;
import org.porchlight.cli.KeyChange;
import org.porchlight.cli.Migration;
import org.porchlight.cli.StaffOrder;
import org.porchlight.database.Database;
import org.porchlight.demo.DemoFolder;
import org.porchlight.demo.DemoServe;
import org.porchlight.demo.Joining;
import org.porchlight.privacy.KeyRetirement;
import org.porchlight.privacy.KeyTrouble;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.script.Script;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.Settings;

/** Carries out the commands in the demo: on its own folder, keys and PostgreSQL. */
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
            return new DemoActions(settings, here, running, out);
        }
    }

    @Override
    public ScriptFolder scripts() {
        return new ScriptFolder(settings.line().scripts(), SpokenPrompts.ALL);
    }

    @Override
    public int serve() {
        Script script = scripts().script();
        return new DemoServe(settings, here, clocks.random(), running, out)
                .run(context -> new DemoLine(
                        settings,
                        context,
                        script,
                        clocks,
                        Listening.onLoopback(settings.web().port())));
    }

    @Override
    public int work() {
        throw Refusal.usage(
                "In the demo, serve does the worker's jobs too. For live service set the settings in the" + " README.");
    }

    @Override
    public int migrate() {
        return onDatabase(new Migration(out)::of);
    }

    @Override
    public int rotateKeys() {
        return keyChange().rotate(keys());
    }

    @Override
    public int retireKeys() {
        Keys keys = keys();
        return onDatabase(database -> keyChange().retire(new KeyRetirement(keys, database)));
    }

    @Override
    public int giveUpLostKeys() {
        Keys keys = keys();
        return onDatabase(database -> keyChange().giveUp(new VaultUpkeep(keys, database, new VaultRewrite(database))));
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

    @Override
    public int play() {
        var play = new DemoPlay(settings, scripts().script(), clocks, running, out);
        return joining().run(found -> play.on(found.context()));
    }

    /** Brings the tables up to date first: the demo may never have been served. */
    @Override
    public int staff(StaffOrder order) {
        return onDatabase(database -> {
            database.migrate();
            return new StaffServices(database).book(settings, clocks, out).carryOut(order);
        });
    }

    private int onDatabase(ToIntFunction<Database> work) {
        return joining().run(found -> {
            try (Database database = new Database(found.context().jdbcUrl().value())) {
                return work.applyAsInt(database);
            }
        });
    }

    private Joining joining() {
        return new Joining(settings, here, clocks.random(), running);
    }
}
