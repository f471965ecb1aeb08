package org.porchlight.switchboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Vault;
import org.porchlight.speech.Window;
import org.porchlight.staff.Shifts;

/** The windows in which somebody is on shift; none while the vault can't be used, for only what it can hold is promised. */
public record ShiftHours(Vault vault, Shifts shifts) implements World.CallTimes {
    @Override
    public Supplier<List<Window>> of(ZoneId zone, Instant now) {
        return vault.usable() ? shifts.windows(now, zone) : List::of;
    }

    @Override
    public boolean spoken(Window window, Language language, Instant now) {
        return shifts.spoken(window, language, now);
    }
}
