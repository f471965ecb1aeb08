package org.porchlight.outbox;

import org.porchlight.messaging.PhoneNumber;

/**
 * Says from which of our own numbers a text is sent.
 *
 * @param callbacks from which callers and texters hear of their callbacks
 * @param hotline from which staff are told
 */
public record SenderNumbers(PhoneNumber callbacks, PhoneNumber hotline) {
    PhoneNumber from(TextKind kind) {
        return switch (kind) {
            case SORRY, TRIED, IS_NOW_GOOD, PLACE, TIP, LINE -> callbacks;
            case NEW_REQUEST, UNTRIED, BREAK, PAUSE, ACCOUNT, CODES_TRIED, CODES_STOPPED, DEGRADED, NO_WORKER ->
                hotline;
        };
    }
}
