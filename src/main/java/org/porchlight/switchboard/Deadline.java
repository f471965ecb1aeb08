package org.porchlight.switchboard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Limits how long a caller or texter waits for a promise to be kept. */
public interface Deadline {
    /** All that a turn may take. */
    Duration TURN = Duration.ofSeconds(3);

    /**
     * Waits for the work's result.
     *
     * @throws TookTooLong when it isn't there in time; the work may still be going on
     */
    <T> T within(Callable<T> work);

    /** The work was not done in time; what came of it is not known. */
    final class TookTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TookTooLong() {
            super("a promise took too long");
        }
    }

    /** One that is over before anything is begun, so that no promise is ever kept. */
    static Deadline over() {
        return new Deadline() {
            @Override
            public <T> T within(Callable<T> work) {
                throw new TookTooLong();
            }
        };
    }

    /** A deadline by the clock on the wall, a little before the turn's, so that the reply still gets out in time. */
    static Deadline of(Duration patience, ExecutorService threads) {
        return new Deadline() {
            @Override
            public <T> T within(Callable<T> work) {
                Future<T> future = threads.submit(work);
                try {
                    return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    future.cancel(true);
                    throw new TookTooLong();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new TookTooLong();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(
                            "a promise broke: " + e.getCause().getClass().getSimpleName());
                }
            }
        };
    }
}
