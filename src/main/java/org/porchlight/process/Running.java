package org.porchlight.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the parts of a process that were started, and stops them once and in reverse, whatever asks first: Ctrl-C, the end
 * of Maven, a failure on the way up, or the end of the command. A stop that comes while a part starts waits for it, so that
 * nothing is left running.
 */
public final class Running {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Thread starting;
    private volatile boolean ending;

    /** Has the end of this process stop all parts first, whatever signal ends it (but kill -9). */
    public void stopAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /**
     * Starts one more part and remembers how to stop it.
     *
     * @throws CancellationException when everything is being stopped already
     */
    public synchronized <T> T start(Supplier<T> start, Consumer<? super T> stop) {
        if (ending) {
            throw new CancellationException();
        }
        starting = Thread.currentThread();
        try {
            T part = start.get();
            stops.push(() -> stop.accept(part));
            return part;
        } catch (RuntimeException e) {
            if (ending) {
                throw new CancellationException();
            }
            throw e;
        } finally {
            starting = null;
            if (ending) {
                Thread.interrupted(); // the interrupt has done its work, and stopping needs to wait for processes
            }
        }
    }

    /** Starts a server, and returns once it answers. */
    public Serving serve(Supplier<Serving> made) {
        return start(
                () -> {
                    Serving serving = made.get();
                    serving.start();
                    return serving;
                },
                Serving::stop);
    }

    /** Stops all parts, the last started first; a part that fails to stop does not keep the others from it. */
    public void stop() {
        ending = true;
        Thread waiting = starting;
        if (waiting != null && waiting != Thread.currentThread()) {
            waiting.interrupt();
        }
        stopAll();
    }

    private synchronized void stopAll() {
        while (!stops.isEmpty()) {
            try {
                stops.pop().run();
            } catch (RuntimeException e) {
                LOG.warn("A part did not stop cleanly: {}", e.getClass().getSimpleName());
            }
        }
        over.countDown();
    }

    /** Returns when all parts have been stopped. */
    public void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            stop();
        }
    }
}
