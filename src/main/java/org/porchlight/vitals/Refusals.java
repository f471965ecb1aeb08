package org.porchlight.vitals;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.database.Database;

/** Remembers for some minutes why the database refused something: a full disk refuses only what needs room. */
final class Refusals {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Map<Refused, Long> counted = new EnumMap<>(Refused.class);
    private final Map<Refused, Duration> last = new EnumMap<>(Refused.class);
    private Optional<Refused> probed = Optional.empty();

    /** The process wrote something: what kept it from that is over. */
    synchronized void written() {
        probed.ifPresent(last::remove);
        probed = Optional.empty();
        last.keySet().removeIf(it -> it != Refused.FULL && it != Refused.CONNECTIONS && it != Refused.RIGHTS);
    }

    /** The process could not write. */
    synchronized void refused(String state) {
        probed = Refused.of(state);
    }

    /** Says why the database refused something in the last minutes, a sentence each. */
    synchronized List<String> trouble(Database database, Duration now) {
        for (Refused refused : Refused.values()) {
            long count = database.refused(refused.state());
            if (count > counted.getOrDefault(refused, 0L)) {
                counted.put(refused, count);
                last.put(refused, now);
            }
        }
        last.values().removeIf(at -> at.plus(REMEMBERED).compareTo(now) < 0);
        probed.ifPresent(it -> last.put(it, now));
        return last.keySet().stream().map(Refused::words).toList();
    }
}
