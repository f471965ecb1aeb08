package org.porchlight.upkeep;

import java.util.List;
import java.util.stream.Stream;
import org.porchlight.directory.SiteRecord;
import org.porchlight.history.Change;

/**
 * What taking an import back does.
 *
 * @param going sites that came with it
 * @param back sites that it removed
 * @param again sites that it changed, as they are and as they were
 * @param left the names of sites that somebody has changed since, which stay as they are
 */
public record Reversal(List<SiteRecord> going, List<SiteRecord> back, List<Again> again, List<String> left) {
    static final Reversal NOTHING = new Reversal(List.of(), List.of(), List.of(), List.of());

    public Reversal {
        going = List.copyOf(going);
        back = List.copyOf(back);
        again = List.copyOf(again);
        left = List.copyOf(left);
    }

    /** A site that reads as before. */
    public record Again(SiteRecord now, SiteRecord before) {}

    /** Whether it does nothing. */
    public boolean nothing() {
        return going.isEmpty() && back.isEmpty() && again.isEmpty();
    }

    /** The sites that stand as they read then. */
    List<SiteRecord> standing() {
        return Stream.concat(back.stream(), again.stream().map(Again::before)).toList();
    }

    List<Change> changes() {
        return Stream.of(
                        going.stream().map(Change::removed),
                        back.stream().map(Change::entered),
                        again.stream().map(it -> Change.between(it.now(), it.before())))
                .flatMap(changes -> changes)
                .toList();
    }
}
