package org.porchlight.switchboard;

import java.util.List;
import org.porchlight.privacy.Keys;

/** Identifies webhooks by a keyed hash, the same for every delivery of the same one. */
public final class WebhookIdentities {
    private static final String BEGAN = "began";

    private final Keys keys;

    public WebhookIdentities(Keys keys) {
        this.keys = keys;
    }

    /** Identifies the text, or the call and the place in it: exactly what the provider would deliver again. */
    byte[] of(Contact contact) {
        return keys.index(
                "promise",
                List.of(
                        contact.channel().name(),
                        contact.sid(),
                        contact.sealed().orElse(BEGAN)));
    }
}
