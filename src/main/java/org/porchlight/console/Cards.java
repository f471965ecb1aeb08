package org.porchlight.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.porchlight.bridge.BridgeProgress;
import org.porchlight.callbacks.Queue;
import org.porchlight.callbacks.Request;
import org.porchlight.script.Words;
import org.porchlight.speech.Window;
import org.porchlight.staff.Coordinators;
import org.porchlight.staff.Shifts;

/** Puts together what the page of a taken request shows to its responder. Changes nothing. */
public final class Cards {
    private final Queue queue;
    private final BridgeProgress progress;
    private final Shifts shifts;
    private final Coordinators coordinators;
    private final Supplier<Words> words;

    /** @param words the scripts', in which the responder's sentences stand */
    public Cards(
            Queue queue, BridgeProgress progress, Shifts shifts, Coordinators coordinators, Supplier<Words> words) {
        this.queue = queue;
        this.progress = progress;
        this.shifts = shifts;
        this.coordinators = coordinators;
        this.words = words;
    }

    /** Makes the card of a request; empty when this member of staff doesn't hold its lease. */
    Optional<Card> of(UUID request, UUID staff, Instant now) {
        return queue.one(request, staff, now)
                .flatMap(it -> it.standing() instanceof Request.Standing.Yours(Instant until)
                        ? Optional.of(card(it, staff, until, now))
                        : Optional.empty());
    }

    private Card card(Request request, UUID staff, Instant until, Instant now) {
        return new Card(
                request,
                WhatToSay.of(words.get(), request),
                until,
                progress.latest(request.id(), staff),
                new Card.Around(offered(request, now), coordinators.there(now)));
    }

    /** Lists the windows in which a responder is there, by the person's own clock. */
    private List<Window> offered(Request request, Instant now) {
        return shifts.windows(now, request.terms().window().zone()).get();
    }

    /**
     * Finds one of the offered windows.
     *
     * @param key as the page gave it
     */
    Optional<Window> offered(UUID request, UUID staff, String key, Instant now) {
        return queue.one(request, staff, now).stream()
                .flatMap(it -> offered(it, now).stream())
                .filter(window -> window.key().equals(key))
                .findFirst();
    }
}
