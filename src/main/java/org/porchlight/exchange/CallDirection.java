package org.porchlight.exchange;

import java.util.Locale;

/** Who called whom. */
public enum CallDirection {
    /** A phone rings one of our numbers. */
    INBOUND,
    /** We asked for the call over REST. */
    OUTBOUND_API,
    /** A Dial rings a phone. */
    OUTBOUND_DIAL;

    /** The provider's word for it in forms and in JSON. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
