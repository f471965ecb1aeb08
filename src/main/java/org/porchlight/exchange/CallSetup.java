package org.porchlight.exchange;

import java.util.Set;
import org.porchlight.exchange.Account.Hook;

/**
 * Says who calls whom, what is heard and who is told: fixed when a call is placed.
 *
 * @param hook what it hears once it is answered, and what if that fails
 */
record CallSetup(CallDirection direction, String from, String to, Hook hook, Tracking tracking) {

    /**
     * Who is told about the call's progress.
     *
     * @param url empty for no callback
     * @param events such as {@code answered}
     */
    record Tracking(String url, Set<String> events) {}

    /** The number that the phone on this leg shows for the other side. */
    String shown() {
        return direction == CallDirection.INBOUND ? to : from;
    }
}
