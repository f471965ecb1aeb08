package org.porchlight.console;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.desk.Queue;
import org.porchlight.desk.Request;
import org.porchlight.desk.Standing;
import org.porchlight.script.Words;

/** Puts together what a request's page shows to whoever has taken it. Changes nothing. */
public final class Cards {
    private final Queue queue;
    private final Words words;

    /** @param words the scripts', in which the responder's sentences stand */
    public Cards(Queue queue, Words words) {
        this.queue = queue;
        this.words = words;
    }

    /** Empty when it isn't this person's. */
    Optional<Card> of(UUID request, UUID staff, Instant now) {
        return queue.one(request, staff, now)
                .flatMap(it -> it.standing() instanceof Standing.Yours(Instant until)
                        ? Optional.of(card(it, until))
                        : Optional.empty());
    }

    private Card card(Request request, Instant until) {
        return new Card(request, Lines.of(words, request), until);
    }
}
