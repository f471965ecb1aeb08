package org.porchlight;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.demo.DemoFolder;
import org.porchlight.demo.Joining;
import org.porchlight.privacy.KeyRetirement;
import org.porchlight.privacy.KeyTrouble;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;

/**
 * The commands that change keys, demo or live. They print the value to set next and set nothing themselves: where it is
 * kept, and when the processes start anew, is the operator's to decide.
 */
public final class KeyChange {
    private final Settings settings;
    private final Path here;
    private final Clocks clocks;
    private final Running running;
    private final PrintWriter out;

    public KeyChange(Settings settings, Path here, Clocks clocks, Running running, PrintWriter out) {
        this.settings = settings;
        this.here = here;
        this.clocks = clocks;
        this.running = running;
        this.out = out;
    }

    /** Adds a key; needs no database. */
    public int rotate() {
        say(keys().rotated());
        return 0;
    }

    /** A {@link Refusal} with exit code 1 when an older key is still needed, or when nobody can tell. */
    public int retire() {
        Keys keys = keys();
        return with(database -> {
            say(retired(keys, database));
            return 0;
        });
    }

    private static Keys retired(Keys keys, Database database) {
        try {
            return switch (new KeyRetirement(keys, database).retire()) {
                case KeyRetirement.Outcome.Retired retired -> retired.keys();
                case KeyRetirement.Outcome.NotInUse none ->
                    throw Refusal.data("Nothing is retired: this database was never used with the newest of these"
                            + " keys. Set their value for serve and work, start them again, and then retire.");
                case KeyRetirement.Outcome.StillNeeded needed ->
                    throw Refusal.data("Nothing is retired: "
                            + needed.rows() + " rows in the vault and the keys of " + needed.days()
                            + " days are still under "
                            + "an older key. Serve and work, started with these keys, bring them over in a few "
                            + "minutes; try again then.");
            };
        } catch (DatabaseAway away) {
            throw Refusal.data("Nothing is retired: the database does not answer or is not migrated, so nobody can "
                    + "tell whether an older key is still needed. Try again when it does.");
        }
    }

    /** Erases what these keys don't open, so that they are taken from now on. */
    public int giveUp() {
        Keys keys = keys();
        return with(database -> {
            int rows = givenUp(keys, database);
            out.println("Given up: " + rows + (rows == 1 ? " row" : " rows") + " of the vault. "
                    + "Start serve and work again.");
            return 0;
        });
    }

    private static int givenUp(Keys keys, Database database) {
        try {
            return new VaultUpkeep(keys, database).eraseUnopenable();
        } catch (DatabaseAway away) {
            throw Refusal.data("The database does not answer or is not migrated. Try again when it does.");
        }
    }

    private Keys keys() {
        return switch (settings) {
            case Settings.Live live -> LiveLine.keys(live);
            case Settings.Demo demo -> demoKeys(DemoFolder.in(here).keys());
        };
    }

    private static Keys demoKeys(Path file) {
        try {
            return Keys.read(DemoFolder.read(file)
                    .orElseThrow(() -> Refusal.data("The demo has no keys yet. Its first start makes them.")));
        } catch (KeyTrouble trouble) {
            throw Refusal.usage(file + " can't be used. " + trouble.getMessage());
        }
    }

    private int with(ToIntFunction<Database> work) {
        return switch (settings) {
            case Settings.Live live -> with(live.database(), work);
            case Settings.Demo demo ->
                new Joining(demo, here, clocks.random(), running)
                        .run(found -> with(found.ground().jdbcUrl(), work));
        };
    }

    private static int with(Secret url, ToIntFunction<Database> work) {
        try (Database database = new Database(url.value())) {
            return work.applyAsInt(database);
        }
    }

    private void say(Keys next) {
        out.println(next.value());
        if (settings instanceof Settings.Demo) {
            out.println("To use it in the demo, put this line into "
                    + DemoFolder.in(here).keys() + " and start it again.");
        }
    }
}
