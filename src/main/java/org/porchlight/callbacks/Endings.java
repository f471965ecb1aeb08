package org.porchlight.callbacks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.Ladder.Rung;
import org.porchlight.callbacks.OpenRequest.Tried;
import org.porchlight.outbox.Outbox;
import org.porchlight.records.PromiseCounts;

/**
 * Ends a try, or a request for good: as the {@link Ladder} says another try is to follow, or the caller hears a last word
 * by text where texts were allowed, the request is counted and erased with its number.
 */
public final class Endings {
    private final CallbackTable table;
    private final PromiseCounts counts;
    private final Outbox outbox;
    private final PromiseWaits waits;

    public Endings(CallbackTable table, PromiseCounts counts, Outbox outbox, PromiseWaits waits) {
        this.table = table;
        this.counts = counts;
        this.outbox = outbox;
        this.waits = waits;
    }

    /** Ends a try whose call went like this. */
    Rung tried(Handle handle, OpenRequest open, Disposition how, Instant now) {
        Rung next = Ladder.after(how, open.tried(), open.terms(), now);
        switch (next) {
            case Rung.Again(Instant notBefore) ->
                again(handle, open, open.tried().times(), how, notBefore);
            case Rung.Close(boolean text) -> {
                if (text) {
                    outbox.tried(handle, open.vault(), open.terms().language(), now);
                }
                close(handle, open, how, now);
            }
        }
        return next;
    }

    /**
     * Ends a try of a caller who was asked by text if now is good, and didn't answer: a try like any that nobody answered,
     * though no phone rang. If it was the last, the caller hears that nobody could call.
     */
    void unanswered(Handle handle, OpenRequest open, Instant now) {
        var tried = new Tried(open.tried().times() + 1, open.tried().last());
        switch (Ladder.after(Disposition.NO_ANSWER, tried, open.terms(), now)) {
            case Rung.Again(Instant notBefore) -> again(handle, open, tried.times(), Disposition.NO_ANSWER, notBefore);
            case Rung.Close(boolean text) -> {
                if (text) {
                    outbox.sorry(handle, open.vault(), open.terms().language(), now);
                }
                close(handle, open, Disposition.NO_ANSWER, now);
            }
        }
    }

    private void again(Handle handle, OpenRequest open, int times, Disposition last, Instant notBefore) {
        table.again(handle, open.id(), new Tried(times, Optional.of(last)), notBefore);
    }

    /** Ends a request for good. */
    void close(Handle handle, OpenRequest open, Disposition how, Instant now) {
        counts.add(handle, LocalDate.ofInstant(now, open.terms().window().zone()), how.column());
        if (how == Disposition.TALKED) {
            waits.talked(handle, open, now);
        }
        table.erased(handle, open.vault());
    }

    private record Over(OpenRequest open, LocalDate day, String how) {}

    /**
     * Ends requests whose window is over. One that nobody tried is a promise that wasn't kept. One that was tried ends as
     * its last try did, and one of which nobody ever said how the call went as that. A practice counts as nothing, and
     * one that was set aside gets no text.
     */
    void expire(Handle handle, List<OpenRequest> all, Instant now) {
        // PromiseCounts are locked in one order, so that two workers don't wait for each other in a circle.
        all.stream()
                .map(open -> over(handle, open))
                .sorted(Comparator.comparing(Over::day).thenComparing(Over::how))
                .forEach(over -> {
                    if (!over.open().practice()) {
                        lastWord(handle, over, now);
                        counts.add(handle, over.day(), over.how());
                    }
                    table.erased(handle, over.open().vault());
                });
    }

    private static Over over(Handle handle, OpenRequest open) {
        String how = untried(open)
                ? Floods.aside(handle, open) ? PromiseCounts.SET_ASIDE : PromiseCounts.EXPIRED
                : open.tried().last().map(Disposition::column).orElse(PromiseCounts.NOT_SAID);
        var window = open.terms().window();
        return new Over(open, LocalDate.ofInstant(window.until(), window.zone()), how);
    }

    private static boolean untried(OpenRequest open) {
        return open.tried().times() == 0 || open.again();
    }

    /** What a machine asked for gets no text: the number may be anybody's. */
    private void lastWord(Handle handle, Over over, Instant now) {
        OpenRequest open = over.open();
        Terms terms = open.terms();
        if (over.how().equals(PromiseCounts.SET_ASIDE)) {
            return;
        }
        if (untried(open) && terms.texts()) {
            outbox.sorry(handle, open.vault(), terms.language(), now);
        } else if (!untried(open)
                && open.tried().last().filter(it -> Ladder.told(it, terms)).isPresent()) {
            outbox.tried(handle, open.vault(), terms.language(), now);
        }
    }
}
