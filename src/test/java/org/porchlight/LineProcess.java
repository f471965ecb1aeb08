package org.porchlight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.database.DatabaseAway;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.SiteFile;
import org.porchlight.directory.SiteSource;
import org.porchlight.directory.SiteStore;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.process.Listening;
import org.porchlight.script.Script;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;
import org.porchlight.testing.Postgres;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;

/**
 * The web process, or the worker's jobs of the desk without a pause between them, on a database and an exchange of
 * somebody else's; to be run in a process of its own and killed.
 */
final class LineProcess {
    static final String READY = "The child is ready.";
    static final String ACCOUNT = "AC00000000000000000000000000000001";

    private LineProcess() {}

    /** Arguments: web or work, the database, the file with the keys, the exchange's port, ours, hours ahead of the time. */
    public static void main(String[] arguments) throws IOException {
        var database = Postgres.patient(arguments[1]);
        var settings = new Settings.Line(
                Settings.Demo.HOTLINE, Settings.Demo.CALLBACKS, ZoneId.of("America/Los_Angeles"), Optional.empty());
        var ground = new LineContext(
                settings,
                LineFixture.PUBLIC_URL,
                List.of(new Secret(LineFixture.TOKEN)),
                Keys.read(Files.readString(Path.of(arguments[2]))),
                database);
        Duration ahead = Duration.ofHours(Long.parseLong(arguments[5]));
        InstantSource time = () -> Instant.now().plus(ahead);
        var clocks = new Clocks(time, time, new SecureRandom(), Postgres.LONG);
        var carrier = new TwilioCarrier(new TwilioAccount(
                ACCOUNT,
                ACCOUNT,
                LineFixture.TOKEN,
                Optional.of(new HttpHost("http", "127.0.0.1", Integer.parseInt(arguments[3])))));
        if (arguments[0].equals("web")) {
            web(ground, clocks, carrier, Integer.parseInt(arguments[4]));
        } else {
            work(ground, clocks, carrier);
        }
    }

    private static Script script() {
        return LineFixture.script();
    }

    private static void web(LineContext ground, Clocks clocks, Carrier carrier, int port) {
        var sites = new SiteSource(
                new SiteStore(ground.database().jdbi()),
                new SiteFile(Path.of(System.getProperty("java.io.tmpdir"), "none", "sites.json")),
                Holidays.read(),
                false);
        var line = new WebProcess(ground, script(), carrier, clocks, sites);
        line.start();
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    new Listening(port, List.of("127.0.0.1")).into(config);
                    line.into(config);
                })
                .start();
        System.out.println(READY);
    }

    private static void work(LineContext ground, Clocks clocks, Carrier carrier) {
        VaultWatch watch = new VaultWatch(new Vault(ground.keys(), ground.database(), clocks.random(), clocks.real()));
        watch.look();
        List<RecurringTask<Void>> jobs = new DeskJobs(ground, watch.vault(), script(), carrier, clocks).jobs();
        System.out.println(READY);
        while (true) {
            for (RecurringTask<Void> job : jobs) {
                try {
                    job.executeRecurringly(null, null);
                } catch (DatabaseAway away) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
