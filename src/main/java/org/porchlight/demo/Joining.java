package org.porchlight.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.settings.Settings;

/**
 * Lets a command that does not serve work with the demo's data: beside a demo that serves, the command joins that demo;
 * alone, it starts the database and stops it afterwards.
 */
public final class Joining {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings.Demo settings;
    private final Path here;
    private final SecureRandom random;
    private final Running running;

    public Joining(Settings.Demo settings, Path here, SecureRandom random, Running running) {
        this.settings = settings;
        this.here = here;
        this.random = random;
        this.running = running;
    }

    /** What a command finds: the folder and its database, and the demo that serves on them, if one does. */
    public record Found(DemoContext context, Optional<RunningDemo> serving) {}

    private record Way(Optional<DemoLock> alone, Optional<RunningDemo> beside) {}

    /** Does the work and returns its exit code. */
    public int run(ToIntFunction<Found> work) {
        DemoFolder folder = DemoFolder.in(here);
        try {
            Way way = running.start(() -> way(folder), it -> it.alone().ifPresent(DemoLock::close));
            DemoContext context = way.beside().map(RunningDemo::context).orElseGet(() -> alone(folder));
            return work.applyAsInt(new Found(context, way.beside()));
        } finally {
            running.stop();
        }
    }

    private Way way(DemoFolder folder) {
        return DemoLock.within(PATIENCE, () -> look(folder))
                .orElseThrow(() -> Refusal.usage(
                        "Another Porchlight command is using " + folder.path() + ". Try again when it has ended."));
    }

    /** Looks once. A description whose process does not hold the lock was left by a killed demo and is not believed. */
    private static Optional<Way> look(DemoFolder folder) {
        Optional<DemoLock> lock = DemoLock.tryOn(folder);
        if (lock.isPresent()) {
            RunningDemo.withdraw(folder);
            return Optional.of(new Way(lock, Optional.empty()));
        }
        Optional<Long> holder = DemoLock.holder(folder.lock());
        return RunningDemo.in(folder)
                .filter(demo -> holder.filter(pid -> pid == demo.pid()).isPresent())
                .map(demo -> new Way(Optional.empty(), Optional.of(demo)));
    }

    private DemoContext alone(DemoFolder folder) {
        DemoPostgres postgres = running.start(() -> DemoPostgres.start(folder, random), DemoPostgres::close);
        return DemoContext.on(folder, postgres, settings, random);
    }
}
