package org.porchlight.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.database.ClockWatch;
import org.porchlight.twilio.ProviderLook.Heard;

/**
 * Compares this machine's clock with the database's and the provider's: windows end, keys of days go and signatures of
 * staff's codes count by it.
 */
record ClockCheck(Patient patient, Reachable reach) implements Check {
    /** The provider tells whole seconds, and its answer takes a while. */
    private static final Duration PROVIDER_OFF = Duration.ofSeconds(10);

    @Override
    public String part() {
        return "Clocks";
    }

    @Override
    public void look(Examination found) {
        reach.missing(Set.of(Need.DATABASE))
                .ifPresentOrElse(
                        why -> found.finding(
                                "This machine's clock was not compared with the database's, since " + why + "."),
                        () -> database(found));
        reach.missing(Set.of(Need.PROVIDER))
                .ifPresentOrElse(
                        why -> found.finding(
                                "This machine's clock was not compared with the provider's, since " + why + "."),
                        () -> provider(found));
    }

    private void database(Examination found) {
        var clocks = new ClockWatch(patient.clock(), patient.database()::now);
        clocks.look();
        clocks.trouble().ifPresent(found::finding);
    }

    private void provider(Examination found) {
        Optional<Instant> provider = patient.outside()
                .provider()
                .get("Calls.json", Map.of("PageSize", "1"))
                .flatMap(Heard::date);
        provider.ifPresentOrElse(
                theirs -> ClockWatch.words(
                                Duration.between(theirs, patient.clock().instant()), PROVIDER_OFF, "the provider's")
                        .ifPresent(found::finding),
                () -> found.finding("The provider told no time, so nobody compared it with this machine's clock."));
    }
}
