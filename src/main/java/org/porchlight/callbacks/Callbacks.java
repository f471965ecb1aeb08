package org.porchlight.callbacks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Promises callers a callback, once for each webhook that asks. All that is done about one number happens one after the
 * other. Tells nobody whether there is or was a request, and rings no phone.
 */
public final class Callbacks {
    private final Database database;
    private final Identities identities;
    private final Acceptance acceptance;
    private final InstantSource clock;

    /** @param clock the real time */
    public Callbacks(Database database, Identities identities, Acceptance acceptance, InstantSource clock) {
        this.database = database;
        this.identities = identities;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * Promises a callback, or says why not; committed on return. The same identity gets the same answer, whatever has
     * become of the request.
     *
     * @throws DatabaseAway when it may not be committed; asking with the same identity doubles nothing
     */
    public Answer ask(NewRequest asked) {
        Instant now = clock.instant();
        return database.commit(handle -> {
            Optional<Answer> earlier =
                    identities.earlier(handle, asked.identity(), asked.terms().window());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Answer answer = acceptance.accept(handle, asked, now);
            identities.settle(handle, asked.identity(), answer, now);
            return answer;
        });
    }

    /**
     * For a job, every hour: forgets the identities of promises that closed hours ago, and yesterday's counters.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy(Instant now) {
        database.commit(handle -> {
            identities.tidy(handle, now);
            acceptance.tidy(handle, now);
            return true;
        });
    }
}
