package org.porchlight.exchange;

import java.util.Random;

/** Makes the provider's identifiers: two letters for the kind and 32 hex digits. */
final class Ids {
    private final Random random;

    Ids(Random random) {
        this.random = random;
    }

    String next(String kind) {
        return kind + "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
