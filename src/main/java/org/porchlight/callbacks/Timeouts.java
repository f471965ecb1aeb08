package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * For a job, every minute: what goes by without anybody doing anything. Questions by text that nobody answered are tries;
 * leases past their time go back; coordinators hear of requests that nobody has tried; requests whose window is over end.
 * Any number of workers may do this at once: each request is one worker's only.
 */
public final class Timeouts {
    /** How long after its window a request waits for a coordinator to say how the call went. */
    private static final Duration FOR_A_COORDINATOR = Duration.ofHours(12);

    /** In one transaction. */
    private static final int AT_ONCE = 50;

    private final Database database;
    private final OpenRequests requests;
    private final CallbackTable table;
    private final Endings endings;
    private final StaffAlerts alerts;

    public Timeouts(
            Database database, OpenRequests requests, CallbackTable table, Endings endings, StaffAlerts alerts) {
        this.database = database;
        this.requests = requests;
        this.table = table;
        this.endings = endings;
        this.alerts = alerts;
    }

    /**
     * Makes a try that nobody answered of every question by text that nobody answered within 20 minutes.
     *
     * @throws DatabaseAway when the database is away; what is done stays done
     */
    public void unanswered(Instant now) {
        eachSome(handle -> {
            List<OpenRequest> some = requests.holdUnanswered(handle, AT_ONCE, now);
            some.forEach(open -> endings.unanswered(handle, open, now));
            return some.size();
        });
    }

    /**
     * Lets go what is held past its time, or by a responder who was removed; where the caller was rung and nobody said how
     * the call went, it goes to a coordinator. Everybody sees it as free before that: this only tidies up.
     *
     * @return how many
     * @throws DatabaseAway when it may not be committed
     */
    public int letGo(Instant now) {
        return database.commit(handle -> table.releasedOver(handle, now));
    }

    /**
     * Tells coordinators, once, of untried requests 20 minutes before their window ends, or halfway through a shorter one;
     * not of what a responder holds, who may be about to call.
     *
     * @return how many there are
     * @throws DatabaseAway when it may not be committed
     */
    public int alert(Instant now) {
        return database.commit(handle -> {
            int untried = table.alerted(handle, now);
            if (untried > 0) {
                alerts.untried(handle, now);
            }
            return untried;
        });
    }

    /**
     * Ends the requests whose window is over: the caller hears of it where texts were allowed, and it is counted and
     * erased, all or nothing. What a responder holds ends when the lease does, and a call of which nobody said how it
     * went half a day after its window: until then a coordinator may say.
     *
     * @return how many ended; their numbers are gone
     * @throws DatabaseAway when the database is away; what is done stays done
     */
    public int expire(Instant now) {
        return eachSome(handle -> {
            List<OpenRequest> some = requests.holdOver(handle, FOR_A_COORDINATOR, AT_ONCE, now);
            endings.expire(handle, some, now);
            return some.size();
        });
    }

    /** In transactions that are each over soon. */
    private int eachSome(Function<Handle, Integer> work) {
        int all = 0;
        int some;
        do {
            some = database.commit(work::apply);
            all += some;
        } while (some > 0);
        return all;
    }
}
