package org.porchlight.exchange;

import java.time.InstantSource;
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
    void refuse(int code, String why) {
        refused.accept(new ProviderError(code, why));
    }
}
