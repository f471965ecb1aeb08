package org.porchlight.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.OutboxTable.TextContent;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;

/**
 * Begins and ends attempts at the outbox's texts, each step committed on return. Texts wait while the vault's keys
 * don't fit, since then neither their numbers nor the stop list can be read. Sends nothing and asks no provider.
 */
public final class TextAttempts {
    private final Database database;
    private final Vault vault;
    private final OutboxTable outbox;
    private final AttemptTable attempts;
    private final StopList stops;

    public TextAttempts(Database database, Vault vault, OutboxTable outbox, AttemptTable attempts, StopList stops) {
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.attempts = attempts;
        this.stops = stops;
    }

    /**
     * A text that is this worker's alone to send, once.
     *
     * @param row of the vault that says where it goes
     */
    record BegunText(Attempt attempt, TextContent content, UUID row, PhoneNumber to) {
        @Override
        public String toString() {
            return "BegunText[attempt=" + attempt + ", kind=" + content.kind() + "]";
        }
    }

    /**
     * Begins an attempt at a text that waits. What may not be sent, or has nowhere to go, is given up meanwhile.
     *
     * @param not what isn't to be sent now
     * @return empty when no text waits that no other worker has
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    Optional<BegunText> begin(Instant now, OutboxTable.NotNow not) {
        while (vault.usable()) {
            Optional<Optional<BegunText>> taken = database.commit(
                    handle -> outbox.waitingText(handle, not).map(waiting -> begin(handle, waiting, now)));
            if (taken.isEmpty() || taken.get().isPresent()) {
                return taken.flatMap(it -> it);
            }
        }
        return Optional.empty();
    }

    private Optional<BegunText> begin(Handle handle, OutboxTable.WaitingText waiting, Instant now) {
        Optional<PhoneNumber> to = waiting.number()
                .flatMap(row -> number(vault.open(handle, row)))
                .filter(number -> !stops.stopped(handle, StopList.Kind.TEXTS, number));
        if (to.isEmpty()) {
            outbox.giveUp(handle, waiting.id());
        }
        return to.map(number -> new BegunText(
                attempts.begin(handle, waiting.id(), now),
                waiting.content(),
                waiting.number().orElseThrow(),
                number));
    }

    private static Optional<PhoneNumber> number(Opened opened) {
        return switch (opened) {
            case Opened.Found found -> found.secrets().number();
            case Opened.Gone _, Opened.Locked _ -> Optional.empty();
        };
    }

    /**
     * Writes down what the provider answered; a number that stopped our texts there is on our stop list from then on.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed; then the outcome stays unknown
     */
    void end(BegunText begun, Carrier.Outcome outcome) {
        database.commit(handle -> {
            attempts.end(handle, begun.attempt(), outcome);
            if (outcome instanceof Carrier.Outcome.Refused refused && refused.stopped()) {
                stops.add(handle, StopList.Kind.TEXTS, begun.to());
            }
            return true;
        });
    }

    /**
     * Finds the texts of which nobody knows the outcome, and counts one more round for each.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    List<UnansweredText> unknown() {
        return vault.usable() ? database.commit(attempts::unknown) : List.of();
    }

    /** The hour of the first text of which nobody knows the outcome. */
    Optional<Instant> unknownSince() {
        return database.commit(attempts::unknownSince);
    }

    /** Where a text went, as long as that is kept. */
    Optional<PhoneNumber> to(UnansweredText unknown) {
        return unknown.number().flatMap(row -> number(vault.open(row)));
    }

    /**
     * Settles an attempt by all the texts that the provider has for that number.
     *
     * @return whether the text is among them; empty when its outcome became known meanwhile
     */
    Optional<Boolean> settle(UnansweredText unknown, List<Carrier.Listing.ListedText> listed) {
        return database.commit(handle -> attempts.settle(handle, unknown.attempt(), listed));
    }

    /** Settles an attempt of which nobody will ever know the outcome. */
    void lose(UnansweredText unknown) {
        database.commit(handle -> {
            attempts.lose(handle, unknown.attempt());
            return true;
        });
    }
}
