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
 * The demo's {@code serve}, from taking the folder to giving it back: lock, port, database, server, banner, and the
 * same in reverse at the end. What is served is given to it.
 */
public final class DemoServe {
    /** For a demo that is just ending: Maven is gone at once on Ctrl-C, its server a moment later. */
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
    public int run(Function<DemoGround, Serving> opener) {
        try {
            DemoFolder folder = DemoFolder.in(here);
            running.start(() -> lock(folder), DemoLock::close);
            folder.withdraw();
            Listening.onLoopback(settings.web().port()).check();
            DemoPostgres postgres = running.start(() -> DemoPostgres.start(folder, random), DemoPostgres::close);
            DemoGround ground = DemoGround.on(folder, postgres, settings, random);
            Serving serving = running.serve(() -> opener.apply(ground));
            running.start(() -> published(folder, ground, serving), this::withdraw);
            running.await();
            return 0;
        } finally {
            running.stop();
        }
    }

    private DemoLock lock(DemoFolder folder) {
        return DemoLock.within(PATIENCE, () -> DemoLock.tryOn(folder)).orElseThrow(() -> alreadyHere(folder));
    }

    public static Refusal alreadyHere(DemoFolder folder) {
        String pid = DemoLock.holder(folder.lock()).map(String::valueOf).orElse("unknown");
        return Refusal.usage(folder.running()
                        .map(demo ->
                                "A demo is already running here, on " + demo.address() + " (process " + pid + "). ")
                        .orElse("Another Porchlight command is using " + folder.path() + " (process " + pid + "). ")
                + "Stop it with Ctrl-C in its terminal, or with: kill " + pid);
    }

    private DemoFolder published(DemoFolder folder, DemoGround ground, Serving serving) {
        folder.publish(new RunningDemo(ProcessHandle.current().pid(), settings.web(), ground));
        out.print(new Banner(serving.lines()).text());
        out.flush();
        return folder;
    }

    private void withdraw(DemoFolder folder) {
        folder.withdraw();
        out.println("Stopping.");
        out.flush();
    }
}
