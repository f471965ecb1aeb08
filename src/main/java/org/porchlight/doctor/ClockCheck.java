package org.porchlight.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.porchlight.database.DatabaseAway;
import org.porchlight.twilio.ProviderLook.Heard;

/**
 * Compares this machine's clock with the database's and the provider's: windows end, keys of days go and signatures of
 * staff's codes count by it.
 */
record ClockCheck(Patient patient) implements Check {
    private static final Duration DATABASE_OFF = Duration.ofSeconds(5);

    /** The provider tells whole seconds, and its answer takes a while. */
    private static final Duration PROVIDER_OFF = Duration.ofSeconds(10);

    private static final String MEND = " Have both set their clocks by NTP; a wrong one ends promises and keys early.";

    @Override
    public String part() {
        return "Clocks";
    }

    @Override
    public void look(Examination found) {
        try {
            Instant theirs = patient.database().commit(handle -> handle.select("SELECT clock_timestamp()")
                    .mapTo(Instant.class)
                    .one());
            compare(found, "the database's", theirs, DATABASE_OFF);
        } catch (DatabaseAway away) {
            found.note("The database doesn't answer, so its clock wasn't compared.");
        }
        Optional<Instant> provider = patient.outside()
                .provider()
                .get("Calls.json", Map.of("PageSize", "1"))
                .flatMap(Heard::date);
        provider.ifPresentOrElse(
                theirs -> compare(found, "the provider's", theirs, PROVIDER_OFF),
                () -> found.note("The provider told no time."));
    }

    private void compare(Examination found, String whose, Instant theirs, Duration most) {
        Duration off = Duration.between(theirs, patient.clock().instant());
        if (off.abs().compareTo(most) > 0) {
            found.finding("This machine's clock is " + off.abs().toSeconds() + " seconds "
                    + (off.isNegative() ? "behind " : "ahead of ") + whose + "." + MEND);
        }
    }
}
