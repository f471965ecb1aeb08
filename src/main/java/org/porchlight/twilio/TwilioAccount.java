package org.porchlight.twilio;

import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;

/**
 * The account from which texts and calls go out. It prints nothing of itself, so that no log can carry the secret.
 *
 * @param accountSid the account, {@code AC…}
 * @param user an API key's SID, or the account's own
 * @param secret that key's secret, or the account's token
 * @param instead the host to reach in place of {@code api.twilio.com}, for the simulated exchange
 */
public record TwilioAccount(String accountSid, String user, String secret, Optional<HttpHost> instead) {
    @Override
    public String toString() {
        return "TwilioAccount[•••]";
    }
}
