package org.porchlight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds and ends PostgreSQL processes that still work in a data directory after a kill -9 of the process that started
 * them. It knows them by the folder they work in, never by the number in {@code postmaster.pid} alone: by now another
 * process may have that number.
 */
public final class LeftoverPostgres {
    private static final Duration CLEANLY = Duration.ofSeconds(10);
    private static final Duration FORCIBLY = Duration.ofSeconds(5);

    private final Path data;

    public LeftoverPostgres(Path data) {
        this.data = data;
    }

    /** Ends the processes, cleanly if they let us, and deletes a postmaster.pid that names an innocent process. */
    public void end() {
        List<ProcessHandle> left = found();
        if (!left.isEmpty()) {
            left.forEach(this::ask);
            if (DemoLock.within(CLEANLY, this::allGone).isEmpty()) {
                found().forEach(ProcessHandle::destroyForcibly);
                DemoLock.within(FORCIBLY, this::allGone);
            }
        }
        postmaster()
                .flatMap(ProcessHandle::of)
                .filter(process -> !worksHere(process))
                .ifPresent(other -> forget());
    }

    private Optional<Boolean> allGone() {
        return found().isEmpty() ? Optional.of(true) : Optional.empty();
    }

    /** Returns the PostgreSQL processes that work in the data directory now. */
    public List<ProcessHandle> found() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        return Files.isDirectory(Path.of("/proc/self")) ? worksHere(proc) : looksLikeOurs(process);
    }

    /** PostgreSQL moves into its data directory; initdb does not, but names it. */
    private boolean worksHere(Path proc) {
        String command = DemoFolder.read(proc.resolve("cmdline")).orElse("");
        String program = command.split("\0", 2)[0];
        if (program.endsWith("/initdb")) {
            return command.contains(data.toString());
        }
        try {
            return (program.endsWith("/postgres") || program.startsWith("postgres:"))
                    && Files.isSameFile(proc.resolve("cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    /** Without /proc: the process that postmaster.pid names, if it is a PostgreSQL that was told this directory. */
    private boolean looksLikeOurs(ProcessHandle process) {
        return postmaster().filter(pid -> pid == process.pid()).isPresent()
                && process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent()
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains(data.toString()))
                        .isPresent();
    }

    /** SIGINT is PostgreSQL's fast stop: it ends its connections. Java can only send SIGTERM, which waits for them. */
    private void ask(ProcessHandle process) {
        boolean first = postmaster().filter(pid -> pid == process.pid()).isPresent();
        try {
            if (first && Files.isExecutable(Path.of("/bin/sh"))) {
                new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid()).start();
            } else if (postmaster()
                    .flatMap(ProcessHandle::of)
                    .filter(this::worksHere)
                    .isEmpty()) {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        }
    }

    private Optional<Long> postmaster() {
        return DemoFolder.read(data.resolve("postmaster.pid"))
                .map(text -> text.lines().findFirst().orElse("").strip())
                .filter(line -> line.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** PostgreSQL would refuse to start while a process with that number lives. Nothing works here any more. */
    private void forget() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
