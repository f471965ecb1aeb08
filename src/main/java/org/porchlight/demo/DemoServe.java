package org.porchlight.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Function;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.process.Serving;
import org.porchlight.settings.Settings;

/**
 * Runs the demo's {@code serve}: takes the folder's lock, checks the port, starts the database and the server, prints the
 * banner, and undoes it all in reverse at the end. The caller says what is served.
 */
public final class DemoServe {
    /** How long to wait for a demo that is just ending: on Ctrl-C Maven is gone at once, its server a moment later. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings.Demo settings;
    private final Path here;
    private final SecureRandom random;
    private final Running running;
    private final PrintWriter out;

    public DemoServe(Settings.Demo settings, Path here, SecureRandom random, Running running, PrintWriter out) {
        this.settings = settings;
        this.here = here;
        this.random = random;
        this.running = running;
        this.out = out;
    }

    /** Serves until everything is stopped; returns the exit code. */
    public int run(Function<DemoContext, Serving> opener) {
        try {
            DemoFolder folder = DemoFolder.in(here);
            running.start(() -> lock(folder), DemoLock::close);
            RunningDemo.withdraw(folder);
            Listening.onLoopback(settings.web().port()).check();
            DemoPostgres postgres = running.start(() -> DemoPostgres.start(folder, random), DemoPostgres::close);
            DemoContext context = DemoContext.on(folder, postgres, settings, random);
            Serving serving = running.serve(() -> opener.apply(context));
            running.start(() -> published(folder, context, serving), this::withdraw);
            running.await();
            return 0;
        } finally {
            running.stop();
        }
    }

    private DemoLock lock(DemoFolder folder) {
        return DemoLock.within(PATIENCE, () -> DemoLock.tryOn(folder)).orElseThrow(() -> alreadyHere(folder));
    }

    /** Returns the refusal that names the process which uses the folder, and how to stop it. */
    public static Refusal alreadyHere(DemoFolder folder) {
        String pid = DemoLock.holder(folder.lock()).map(String::valueOf).orElse("unknown");
        return Refusal.usage(RunningDemo.in(folder)
                        .map(demo ->
                                "A demo is already running here, on " + demo.address() + " (process " + pid + "). ")
                        .orElse("Another Porchlight command is using " + folder.path() + " (process " + pid + "). ")
                + "Stop it with Ctrl-C in its terminal, or with: kill " + pid);
    }

    private DemoFolder published(DemoFolder folder, DemoContext context, Serving serving) {
        new RunningDemo(ProcessHandle.current().pid(), settings.web(), context).publish(folder);
        out.print(new Banner(serving.lines()).text());
        out.flush();
        return folder;
    }

    private void withdraw(DemoFolder folder) {
        RunningDemo.withdraw(folder);
        out.println("Stopping.");
        out.flush();
    }
}
