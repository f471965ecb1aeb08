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
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.repeating.PartsFailed;
import org.porchlight.script.Script;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.testing.Postgres;

/**
 * The web process, or the worker's jobs of the desk with hardly a pause between them, on a database and an exchange of
 * somebody else's; to be run in a process of its own and killed.
 */
final class LineProcess {
    static final String READY = "The child is ready.";
    static final String ACCOUNT = "AC00000000000000000000000000000001";

    /** A worker's day in a minute, and yet the machine is left to others. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private LineProcess() {}

    /** Arguments: web or work, the database, the file with the keys, the exchange's port, ours, hours ahead of the time. */
    public static void main(String[] arguments) throws IOException {
        var database = Postgres.patient(arguments[1]);
        Duration ahead = Duration.ofHours(Long.parseLong(arguments[5]));
        InstantSource time = () -> Instant.now().plus(ahead);
        Services services = ServicesFixture.of(
                ServicesFixture.settings(ServicesFixture.SEATTLE, false),
                Keys.read(Files.readString(Path.of(arguments[2]))),
                database,
                new Clocks(time, time, new SecureRandom(), Postgres.LONG),
                ServicesFixture.carrier(Integer.parseInt(arguments[3])));
        if (arguments[0].equals("web")) {
            web(services, Integer.parseInt(arguments[4]));
            System.out.println(READY);
        } else {
            work(services);
        }
    }

    private static Script script() {
        return LineFixture.script();
    }

    /** The web process, once it answers. */
    static Javalin web(Services services, int port) {
        Path siteFile = Path.of(System.getProperty("java.io.tmpdir"), "none", "sites.json");
        var line = new WebProcess(
                services,
                LineProcess::script,
                new SwitchboardServices(services, LineProcess::script, siteFile, Onlooker.NOBODY),
                LineFixture.OUTSIDE);
        line.start();
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    new Listening(port, List.of("127.0.0.1")).into(config);
                    line.into(config);
                    config.events.serverStopping(line::close);
                })
                .start();
    }

    private static void work(Services services) {
        services.base().privacy().watch().look();
        List<RecurringTask<Void>> jobs =
                new Worker(services, LineProcess::script, ServicesFixture.nobody()).requestJobs();
        System.out.println(READY);
        while (true) {
            for (RecurringTask<Void> job : jobs) {
                try {
                    job.executeRecurringly(null, null);
                } catch (PartsFailed away) {
                    Thread.onSpinWait();
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
