package org.porchlight;

import java.time.Duration;
import java.util.function.Supplier;

/** Measures how long the slowest of several answers took. */
final class SlowestFixture {
    private Duration slowest = Duration.ZERO;

    <T> T of(Supplier<T> asking) {
        long began = System.nanoTime();
        T answer = asking.get();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        return answer;
    }

    Duration slowest() {
        return slowest;
    }
}
