package org.porchlight;

import java.util.List;
import java.util.Set;
import org.porchlight.database.Database;
import org.porchlight.messaging.Country;
import org.porchlight.outbox.CallableNumbers;
import org.porchlight.privacy.Keys;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;

/**
 * What the line stands on, demo or live.
 *
 * @param publicUrl what signatures are made over
 * @param tokens what they are made with: one, or two while they are rotated
 */
public record LineContext(Settings.Line line, String publicUrl, List<Secret> tokens, Keys keys, Database database) {
    /** What may be rung or texted at all: phones of people, and none of ours. */
    CallableNumbers callable() {
        return new CallableNumbers(Set.of(Country.values()), Set.of(line.hotline(), line.callbacks()));
    }
}
