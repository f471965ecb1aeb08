package org.porchlight.exchange;

import java.time.InstantSource;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What the calls and the texts of one exchange share.
 *
 * @param clock the provider's time
 * @param documents fetches TwiML from the line
 * @param callbacks tells the line how its calls and texts fare
 * @param refused takes note of what the provider refused or warned about
 */
record ExchangeParts(
        Account account,
        InstantSource clock,
        Ids ids,
        Documents documents,
        StatusCallbacks callbacks,
        Consumer<ProviderError> refused) {
    /** Makes the provider's identifiers: two letters for the kind and 32 hex digits. */
    static final class Ids {
        private final Random random;

        Ids(Random random) {
            this.random = random;
        }

        String next(String kind) {
            return kind + "%016x%016x".formatted(random.nextLong(), random.nextLong());
        }
    }

    void refuse(int code, String why) {
        refused.accept(new ProviderError(code, why));
    }
}
