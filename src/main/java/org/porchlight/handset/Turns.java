package org.porchlight.handset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.conversation.KeyOption;
import org.porchlight.exchange.Exchanged;
import org.porchlight.exchange.Ledger;
import org.porchlight.switchboard.Onlooker;

/** Remembers the line's newest turns for the page, in memory only and a limited number of them. */
public final class Turns implements Onlooker {
    private static final int REMEMBERED = 2_000;

    private final Ledger<Seen> seen = new Ledger<>(REMEMBERED);

    @Override
    public void saw(Seen turn) {
        seen.add(turn);
    }

    /** Returns all remembered turns as text. */
    @Override
    public String toString() {
        return seen.entries().toString();
    }

    /** Returns the keys that the last turn of a call offers; empty when the line has taken no turn on the call. */
    Optional<List<KeyOption>> offers(String sid) {
        return seen.entries().reversed().stream()
                .filter(turn -> turn.sid().equals(sid))
                .findFirst()
                .map(Seen::offers);
    }

    /** Returns a finder that gives each turn to one HTTP request, asked oldest first. */
    Finder finder() {
        return new Finder(new ArrayList<>(seen.entries()));
    }

    /** Matches turns with HTTP requests, each turn once. */
    static final class Finder {
        private final List<Seen> left;

        private Finder(List<Seen> left) {
            this.left = left;
        }

        /** Returns the turn that was taken during the HTTP request; empty when none was. */
        Optional<Seen> during(Exchanged exchanged, String sid) {
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
