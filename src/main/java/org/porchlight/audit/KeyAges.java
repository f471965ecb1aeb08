package org.porchlight.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.audit.AuditFinding.About;

/** Looks how old the vault's keys are, and whether the keys of days that are over are gone. */
final class KeyAges {
    /** Six hours after its day a key goes; by the end of the next one it has gone for sure. */
    private static final int DAYS_OF_A_DAY_KEY = 2;

    private KeyAges() {}

    /** @param days how long backups are kept: at least as often keys are to be rotated and retired */
    static List<AuditFinding> findings(Handle handle, Instant now, ZoneId zone, int days) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        int old = handle.select("SELECT count(*) FROM vault_key WHERE since < ?", today.minusDays(days))
                .mapTo(int.class)
                .one();
        int stale = handle.select("SELECT count(*) FROM day_key WHERE day < ?", today.minusDays(DAYS_OF_A_DAY_KEY))
                .mapTo(int.class)
                .one();
        return Stream.of(
                        said(
                                old,
                                "The vault is in use under a key that is over " + days + " days old: what backups of"
                                        + " that time hold can still be"
                                        + " opened. Run keys rotate,"
                                        + " and later keys retire."),
                        said(stale, "Keys of days that are long over are still there. Is serve running?"))
                .flatMap(Optional::stream)
                .map(sentence -> new AuditFinding(About.KEYS, sentence))
                .toList();
    }

    private static Optional<String> said(int count, String sentence) {
        return count == 0 ? Optional.empty() : Optional.of(sentence);
    }
}
