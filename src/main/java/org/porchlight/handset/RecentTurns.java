package org.porchlight.handset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.exchange.BoundedLog;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.turn.KeyOption;

/** Remembers the line's newest turns for the page; bounded, in memory only. */
public final class RecentTurns implements Onlooker {
    private static final int REMEMBERED = 2_000;

    private final BoundedLog<Seen> seen = new BoundedLog<>(REMEMBERED);

    @Override
    public void saw(Seen turn) {
        seen.add(turn);
    }

    /** All that is remembered. */
    @Override
    public String toString() {
        return seen.entries().toString();
    }

    /** What the last turn of a call offers; empty when the line has taken no turn on it. */
    Optional<List<KeyOption>> offers(String sid) {
        return seen.entries().reversed().stream()
                .filter(turn -> turn.sid().equals(sid))
                .findFirst()
                .map(Seen::offers);
    }

    /** Finds the turns that belong to requests, each once, when it is asked about them oldest first. */
    Finder finder() {
        return new Finder(new ArrayList<>(seen.entries()));
    }

    /** Hands out each turn once. */
    static final class Finder {
        private final List<Seen> left;

        private Finder(List<Seen> left) {
            this.left = left;
        }

        /** The turn that was taken while the request was under way; empty when none was. */
        Optional<Seen> during(LoggedRequest exchanged, String sid) {
            Optional<Seen> found = left.stream()
                    .filter(turn -> turn.sid().equals(sid)
                            && !turn.at().isBefore(exchanged.at())
                            && !turn.at()
                                    .isAfter(exchanged
                                            .at()
                                            .plus(exchanged.took())
                                            .plusMillis(1)))
                    .findFirst();
            found.ifPresent(left::remove);
            return found;
        }
    }
}
