package org.porchlight.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.alerts.AlertTable.Claim;
import org.porchlight.alerts.AlertTable.Wrong;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.OutboxSender;
import org.porchlight.outbox.TextKind;
import org.porchlight.staff.Coordinators;
import org.porchlight.vitals.ProcessKind;
import org.porchlight.vitals.Vitals;

/**
 * Tells coordinators and the operator's webhook when the line has been degraded for some minutes, and the webhook when it is
 * well again. Each process looks; the database decides which one tells. While the database is away each process tells the
 * webhook for itself, once. Finds out nothing, and says nothing of any caller.
 */
public final class Alerts {
    private final Database database;
    private final Vitals vitals;
    private final Coordinators coordinators;
    private final OutboxSender sender;
    private final OperatorHook hook;
    private final Duration after;
    private final InstantSource clock;
    private Optional<Instant> away = Optional.empty();
    private Optional<Instant> toldAlone = Optional.empty();
    private boolean known;

    /**
     * Tells nobody yet.
     *
     * @param sender sends what coordinators are told while no worker does
     * @param after how long it lasts before anybody is told
     */
    public Alerts(
            Database database,
            Vitals vitals,
            Coordinators coordinators,
            OutboxSender sender,
            OperatorHook hook,
            Duration after,
            InstantSource clock) {
        this.database = database;
        this.vitals = vitals;
        this.coordinators = coordinators;
        this.sender = sender;
        this.hook = hook;
        this.after = after;
        this.clock = clock;
    }

    /**
     * Takes in what is wrong now, and tells what has become due; may wait for the database and for the webhook.
     *
     * @param degraded what this process says is wrong, a sentence each
     */
    public synchronized void look(List<String> degraded) {
        Instant now = clock.instant();
        List<String> told = degraded.stream().map(AlertSentence::of).distinct().toList();
        try {
            boolean works = vitals.lives(ProcessKind.WORK);
            known = database.commit(handle -> taken(handle, told, works, now));
            away = Optional.empty();
            toldAlone = Optional.empty();
            if (!works) {
                sender.alerts(now);
            }
            tell(told, now);
        } catch (DatabaseAway gone) {
            alone(told, now);
        }
    }

    private boolean taken(Handle handle, List<String> told, boolean works, Instant now) {
        boolean degraded = !told.isEmpty();
        toldAlone.ifPresent(since -> AlertTable.postedMeanwhile(handle, since, now));
        if (degraded) {
            AlertTable.seen(handle, Wrong.LINE, now);
            AlertTable.seen(handle, AlertSentence.without(told), after, now);
        }
        if (!works) {
            AlertTable.seen(handle, Wrong.WORKER, now);
        }
        text(handle, degraded, works, now);
        return AlertTable.known(handle);
    }

    /** Without a worker that alone is told: what else is wrong mostly follows from it. */
    private void text(Handle handle, boolean degraded, boolean works, Instant now) {
        if (!works && AlertTable.textDue(handle, Wrong.WORKER, after, now)) {
            coordinators.tell(handle, TextKind.NO_WORKER, now);
        } else if (works && degraded && AlertTable.textDue(handle, Wrong.LINE, after, now)) {
            coordinators.tell(handle, TextKind.DEGRADED, now);
        }
    }

    private void tell(List<String> told, Instant now) {
        if (!hook.isSet()) {
            return;
        }
        Optional<Claim> claim = database.commit(handle -> AlertTable.claim(handle, !told.isEmpty(), after, now));
        claim.filter(it -> hook.told(it.degraded() ? told : List.of(), it.since()))
                .ifPresent(it -> known = database.commit(handle -> {
                    AlertTable.posted(handle, it.degraded());
                    return it.degraded();
                }));
    }

    /** What the webhook hears so is written down as soon as the database is back. */
    private void alone(List<String> told, Instant now) {
        Instant since = away.orElse(now);
        away = Optional.of(since);
        boolean due = !known && !told.isEmpty() && !since.plus(after).isAfter(now);
        if (due && hook.told(told, since)) {
            known = true;
            toldAlone = Optional.of(since);
        }
    }
}
