package org.porchlight.process;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Begins beside what a start does what the start comes to later, each part on a thread of its own. Whoever needs a part then
 * asks for it as ever, and waits for what is left of it; one that fails here fails there again and is said there.
 */
public final class Ahead {
    private Ahead() {}

    /** @param parts each of which is remembered where it is asked for */
    public static void begin(Runnable... parts) {
        List.of(parts)
                .forEach(part -> Thread.ofPlatform().daemon().name("ahead").start(() -> quietly(part)));
    }

    /**
     * Begins one part whose result is wanted later.
     *
     * @return gives it, or throws what it threw
     */
    public static <T> Supplier<T> of(Supplier<T> part) {
        var task = new FutureTask<>(part::get);
        Thread.ofPlatform().daemon().name("ahead").start(task);
        return () -> result(task);
    }

    private static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(thrown);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static void quietly(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError later) {
            // Whoever asks for it is told.
        }
    }
}
