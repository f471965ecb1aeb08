package org.porchlight.doctor;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import org.porchlight.database.Database;
import org.porchlight.database.ServerLog;
import org.porchlight.directory.SiteStore;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.script.Script;
import org.porchlight.settings.Settings;
import org.porchlight.staff.Shifts;
import org.porchlight.twilio.ProviderLook;
import org.porchlight.vitals.Vitals;

/**
 * The line that is looked at.
 *
 * @param inside what stands on its database
 * @param outside what lies outside it
 * @param clock the real time
 */
public record Patient(Settings.Live settings, Database database, Inside inside, Outside outside, InstantSource clock) {
    /** What stands on the database. */
    public record Inside(VaultWatch keys, ServerLog log, Vitals vitals, Shifts shifts, SiteStore sites) {}

    /**
     * What lies outside it.
     *
     * @param here where it keeps files
     */
    public record Outside(ProviderLook provider, Carrier carrier, Script script, Path here) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.line().zone());
    }
}
