package org.porchlight.bridge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;

/**
 * A bridge from the side of its two legs: what the responder's does next, and what the provider reports of both. Each
 * step is committed before it is answered, so that whoever is killed in between rings nobody twice. Says nothing itself.
 */
public final class BridgeTurns {
    /** What a person's leg lasts at most. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** How long the person's phone rings: shorter than most voicemails wait. */
    public static final Duration RINGS = Duration.ofSeconds(25);

    private static final CallStatus COMPLETED = new CallStatus("completed");

    private final Database database;
    private final Vault vault;
    private final StopList stops;

    public BridgeTurns(Database database, Vault vault, StopList stops) {
        this.database = database;
        this.vault = vault;
        this.stops = stops;
    }

    /**
     * The responder's phone was picked up, or they want to hear it again.
     *
     * @param leg the provider's name for the responder's leg
     * @throws DatabaseAway when it may not be committed
     */
    public BridgeTurn answered(UUID bridge, String leg, Instant now) {
        return turn(bridge, leg, (handle, row) -> {
            BridgeRow heard = row.with(row.facts().responder(CallStatus.IN_PROGRESS));
            heard.save(handle, now);
            return switch (heard.facts().state()) {
                case WAITING, RINGING_RESPONDER, WHISPERING -> whisper(handle, heard);
                case RINGING_PERSON, TALKING, AFTER -> after(handle, heard);
                case OVER -> new BridgeTurn.NotNow();
            };
        });
    }

    private BridgeTurn whisper(Handle handle, BridgeRow row) {
        Optional<String> word = secrets(handle, row).flatMap(Secrets::word);
        OpenRequest request = row.request();
        return new BridgeTurn.Whisper(
                request.terms().language(),
                word,
                request.terms().message(),
                request.tried().times(),
                request.practice());
    }

    /**
     * The responder pressed the key. All is looked at once more; the try is committed before anybody can be rung. The
     * same request again gets the same answer until something was heard of the person's leg.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public BridgeTurn accepted(UUID bridge, String leg, Instant now) {
        return turn(bridge, leg, (handle, row) -> switch (row.facts().state()) {
            case WAITING, RINGING_RESPONDER, WHISPERING -> first(handle, row, now);
            case RINGING_PERSON -> row.facts().person().isPresent() ? after(handle, row) : dial(handle, row);
            case TALKING, AFTER -> after(handle, row);
            case OVER -> new BridgeTurn.NotNow();
        });
    }

    private BridgeTurn first(Handle handle, BridgeRow row, Instant now) {
        if (!ready(handle, row, now)) {
            return new BridgeTurn.NotNow();
        }
        if (row.request().owed()) {
            return Bridges.rungAgain(handle, row.request()) ? new BridgeTurn.NotNow() : back(handle, row, now);
        }
        Leases.rung(handle, row.request().id(), RINGS.plus(LONGEST), now);
        return ring(handle, row, now);
    }

    /** A call that dropped is rung back, once. @throws DatabaseAway when it may not be committed */
    public BridgeTurn again(UUID bridge, String leg, Instant now) {
        return turn(bridge, leg, (handle, row) -> switch (row.facts().state()) {
            case WAITING, RINGING_RESPONDER, WHISPERING, TALKING -> after(handle, row);
            case RINGING_PERSON -> row.facts().person().isPresent() ? after(handle, row) : dial(handle, row);
            case AFTER ->
                ready(handle, row, now) && mayAgain(handle, row) ? back(handle, row, now) : after(handle, row);
            case OVER -> new BridgeTurn.NotNow();
        });
    }

    private BridgeTurn back(Handle handle, BridgeRow row, Instant now) {
        handle.execute(
                "UPDATE callback SET rung_again = true, taken_until = greatest(taken_until, ?) WHERE id = ?",
                now.plus(RINGS).plus(LONGEST).plus(Leases.TO_SAY),
                row.request().id());
        return ring(handle, row, now);
    }

    private BridgeTurn ring(Handle handle, BridgeRow row, Instant now) {
        if (row.request().practice() && number(handle, row).isEmpty()) {
            BridgeFacts alone = row.facts().rung();
            row.with(alone.person(alone.round(), COMPLETED)).save(handle, now);
            return new BridgeTurn.Alone(row.request().terms().language());
        }
        BridgeRow rung = row.with(row.facts().rung());
        rung.save(handle, now);
        return dial(handle, rung);
    }

    private BridgeTurn dial(Handle handle, BridgeRow row) {
        return number(handle, row)
                .<BridgeTurn>map(
                        number -> new BridgeTurn.Dial(number, row.facts().round()))
                .orElseGet(BridgeTurn.Gone::new);
    }

    private boolean ready(Handle handle, BridgeRow row, Instant now) {
        return row.mayRing(now)
                && number(handle, row)
                        .map(number -> !stops.stopped(handle, StopList.Kind.CALLS, number))
                        .orElse(row.request().practice());
    }

    private Optional<PhoneNumber> number(Handle handle, BridgeRow row) {
        return secrets(handle, row).flatMap(Secrets::number);
    }

    private Optional<Secrets> secrets(Handle handle, BridgeRow row) {
        return vault.open(handle, row.request().vault()) instanceof Opened.Found(Secrets secrets)
                ? Optional.of(secrets)
                : Optional.empty();
    }

    /** The person's leg is over, says the provider to the responder's. @throws DatabaseAway when it may not be committed */
    public BridgeTurn parted(UUID bridge, String leg, int round, CallStatus how, Instant now) {
        return turn(bridge, leg, (handle, row) -> {
            BridgeRow heard = row.with(row.facts().person(round, how.over() ? how : CallStatus.LOST));
            heard.save(handle, now);
            return after(handle, heard);
        });
    }

    /** What they are asked at the end; not now, while nobody was rung. @throws DatabaseAway when the database is away */
    public BridgeTurn after(UUID bridge, String leg) {
        return turn(bridge, leg, BridgeTurns::after);
    }

    private static BridgeTurn after(Handle handle, BridgeRow row) {
        if (row.facts().round() == 0) {
            return new BridgeTurn.NotNow();
        }
        OpenRequest.Terms terms = row.request().terms();
        return new BridgeTurn.After(
                row.request().id(),
                row.staff(),
                row.facts().outcome().orElse(BridgeOutcome.UNSURE),
                terms.message(),
                terms.window().zone(),
                mayAgain(handle, row));
    }

    private static boolean mayAgain(Handle handle, BridgeRow row) {
        return row.facts().round() == 1 && Bridges.again(handle, row.request(), row.staff());
    }

    /** A report about the responder's leg; late, twice and in any order. @throws DatabaseAway when it is lost */
    public void responder(UUID bridge, String leg, CallStatus status, Instant now) {
        report(
                bridge,
                now,
                row -> row.speaks(leg) ? row.with(leg).with(row.facts().responder(status)) : row);
    }

    /** The same for the person's, of that round. @throws DatabaseAway when it is lost */
    public void person(UUID bridge, int round, CallStatus status, Instant now) {
        report(bridge, now, row -> row.with(row.facts().person(round, status)));
    }

    private void report(UUID bridge, Instant now, Function<BridgeRow, BridgeRow> heard) {
        database.commit(handle -> {
            BridgeRow.lock(handle, bridge).ifPresent(row -> heard.apply(row).save(handle, now));
            return true;
        });
    }

    private interface Step {
        BridgeTurn of(Handle handle, BridgeRow row);
    }

    /** A leg that isn't the one that we began hears nothing of it. */
    private BridgeTurn turn(UUID bridge, String leg, Step step) {
        return database.commit(handle -> BridgeRow.lock(handle, bridge)
                .filter(row -> row.speaks(leg))
                .map(row -> step.of(handle, row.with(leg)))
                .orElseGet(BridgeTurn.Gone::new));
    }
}
