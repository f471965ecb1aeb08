package org.porchlight.bridge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.callbacks.Terms;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.CallStatus;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;

/**
 * Takes the turns of a bridge's two legs: what the responder's leg does next, and what the provider reports of both. Each
 * step is committed before it is answered, so that a process that is killed in between rings nobody twice. Says nothing
 * itself.
 */
public final class BridgeTurns {
    private final Database database;
    private final BridgeTable table;
    private final BridgeRinging ringing;
    private final Vault vault;

    public BridgeTurns(Database database, BridgeTable table, BridgeRinging ringing, Vault vault) {
        this.database = database;
        this.table = table;
        this.ringing = ringing;
        this.vault = vault;
    }

    /**
     * The responder's phone was picked up, or the responder wants to hear it again.
     *
     * @param leg the provider's name for the responder's leg
     * @throws DatabaseAway when it may not be committed
     */
    public BridgeTurn answered(UUID bridge, String leg, Instant now) {
        return turn(bridge, leg, (handle, row) -> {
            BridgeRow heard = row.with(row.facts().responder(CallStatus.IN_PROGRESS));
            table.save(handle, heard, now);
            return switch (heard.facts().state()) {
                case WAITING, RINGING_RESPONDER, WHISPERING -> whisper(handle, heard.request());
                case RINGING_PERSON, TALKING, AFTER -> after(handle, heard);
                case OVER -> new BridgeTurn.NotNow();
            };
        });
    }

    private BridgeTurn whisper(Handle handle, OpenRequest open) {
        Optional<String> word = vault.open(handle, open.vault()) instanceof Opened.Found(Secrets secrets)
                ? secrets.word()
                : Optional.empty();
        return new BridgeTurn.Whisper(
                open.terms().language(),
                word,
                open.terms().message(),
                open.terms().manner(),
                open.tried().times(),
                open.practice());
    }

    /**
     * The responder pressed the key. All is looked at once more; the try is committed before the caller can be rung. The
     * same request again gets the same answer until something was heard of the caller's leg.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public BridgeTurn accepted(UUID bridge, String leg, Instant now) {
        return turn(bridge, leg, (handle, row) -> switch (row.facts().state()) {
            case WAITING, RINGING_RESPONDER, WHISPERING -> ringing.first(handle, row, now);
            case RINGING_PERSON -> rung(handle, row);
            case TALKING, AFTER -> after(handle, row);
            case OVER -> new BridgeTurn.NotNow();
        });
    }

    /**
     * The responder has a call that dropped rung back, once.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public BridgeTurn again(UUID bridge, String leg, Instant now) {
        return turn(bridge, leg, (handle, row) -> switch (row.facts().state()) {
            case WAITING, RINGING_RESPONDER, WHISPERING, TALKING -> after(handle, row);
            case RINGING_PERSON -> rung(handle, row);
            case AFTER -> ringing.back(handle, row, now).orElseGet(() -> after(handle, row));
            case OVER -> new BridgeTurn.NotNow();
        });
    }

    private BridgeTurn rung(Handle handle, BridgeRow row) {
        return row.facts().person().isPresent() ? after(handle, row) : ringing.dial(handle, row);
    }

    /**
     * The caller's leg is over, says the provider to the responder's.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public BridgeTurn parted(UUID bridge, String leg, int round, CallStatus how, Instant now) {
        return turn(bridge, leg, (handle, row) -> {
            BridgeRow heard = row.with(row.facts().person(round, how.over() ? how : CallStatus.LOST));
            table.save(handle, heard, now);
            return after(handle, heard);
        });
    }

    /**
     * What the responder is asked at the end; not now, while the caller wasn't rung.
     *
     * @throws DatabaseAway when the database is away
     */
    public BridgeTurn after(UUID bridge, String leg) {
        return turn(bridge, leg, this::after);
    }

    private BridgeTurn after(Handle handle, BridgeRow row) {
        if (row.facts().round() == 0) {
            return new BridgeTurn.NotNow();
        }
        Terms terms = row.request().terms();
        return new BridgeTurn.After(
                row.request().id(),
                row.staff(),
                row.facts().outcome().orElse(BridgeOutcome.UNSURE),
                terms.message(),
                terms.window().zone(),
                ringing.mayRingBack(handle, row));
    }

    private interface Step {
        BridgeTurn of(Handle handle, BridgeRow row);
    }

    /** A leg that isn't the one that we began hears nothing of it. */
    private BridgeTurn turn(UUID bridge, String leg, Step step) {
        return database.commit(handle -> table.hold(handle, bridge)
                .filter(row -> row.speaks(leg))
                .map(row -> step.of(handle, row.with(leg)))
                .orElseGet(BridgeTurn.Gone::new));
    }

    /**
     * Takes in a report about the responder's leg; late, twice and in any order.
     *
     * @throws DatabaseAway when it is lost
     */
    public void responder(UUID bridge, String leg, CallStatus status, Instant now) {
        report(
                bridge,
                now,
                row -> row.speaks(leg) ? row.with(leg).with(row.facts().responder(status)) : row);
    }

    /**
     * Takes in a report about the caller's leg of a round; late, twice and in any order.
     *
     * @throws DatabaseAway when it is lost
     */
    public void person(UUID bridge, int round, CallStatus status, Instant now) {
        report(bridge, now, row -> row.with(row.facts().person(round, status)));
    }

    private void report(UUID bridge, Instant now, UnaryOperator<BridgeRow> heard) {
        database.commit(handle -> {
            table.hold(handle, bridge).ifPresent(row -> table.save(handle, heard.apply(row), now));
            return true;
        });
    }
}
