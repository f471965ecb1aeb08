package org.porchlight;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.porchlight.cli.Actions;
import org.porchlight.cli.KeyChange;
import org.porchlight.cli.Migration;
import org.porchlight.cli.StaffOrder;
import org.porchlight.database.Database;
import org.porchlight.privacy.KeyRetirement;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.process.Serving;
import org.porchlight.script.Script;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.Settings;

/** Carries out the commands in live service. */
final class LiveActions implements Actions {
    private final Settings.Live settings;
    private final Path here;
    private final Running running;
    private final PrintWriter out;
    private final Clocks clocks = Clocks.system();

    LiveActions(Settings.Live settings, Path here, Running running, PrintWriter out) {
        this.settings = settings;
        this.here = here;
        this.running = running;
        this.out = out;
    }

    @Override
    public ScriptFolder scripts() {
        return new ScriptFolder(settings.line().scripts(), SpokenPrompts.ALL);
    }

    @Override
    public int serve() {
        Script script = scripts().script();
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

    @Override
    public int work() {
        Script script = scripts().script();
        try {
            Database database = running.start(this::database, Database::close);
            running.start(() -> working(script, database), Jobs::close);
            out.println("The worker works.");
            running.await();
            return 0;
        } finally {
            running.stop();
        }
    }

    private Jobs working(Script script, Database database) {
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
    public int migrate() {
        return onDatabase(new Migration(out)::of);
    }

    @Override
    public int rotateKeys() {
        return keyChange().rotate(LiveLine.keys(settings));
    }

    @Override
    public int retireKeys() {
        Keys keys = LiveLine.keys(settings);
        return onDatabase(database -> keyChange().retire(new KeyRetirement(keys, database)));
    }

    @Override
    public int giveUpLostKeys() {
        Keys keys = LiveLine.keys(settings);
        return onDatabase(database -> keyChange().giveUp(new VaultUpkeep(keys, database, new VaultRewrite(database))));
    }

    private KeyChange keyChange() {
        return new KeyChange(out, Optional.empty());
    }

    @Override
    public int play() {
        throw Refusal.usage("play calls the demo, and live settings are set here. Unset them, or use a terminal without"
                + " them.");
    }

    @Override
    public int staff(StaffOrder order) {
        return onDatabase(database ->
                new StaffServices(database).book(settings, clocks, out).carryOut(order));
    }

    private int onDatabase(ToIntFunction<Database> work) {
        try (Database database = database()) {
            return work.applyAsInt(database);
        }
    }

    private Database database() {
        return new Database(settings.database().value());
    }
}
