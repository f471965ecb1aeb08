package org.porchlight.callbacks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;

/** Ends the requests whose time is over, some in each transaction. Any number of workers may do so at once. */
final class Expiry {
    private static final int AT_ONCE = 50;

    private final Database database;
    private final Requests requests;

    Expiry(Database database, Requests requests) {
        this.database = database;
        this.requests = requests;
    }

    List<Expired> all(Instant now, Farewell farewell) {
        List<Expired> all = new ArrayList<>();
        List<Expired> some;
        do {
            some = database.commit(handle -> some(handle, now, farewell));
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return List.copyOf(all);
    }

    private List<Expired> some(Handle handle, Instant now, Farewell farewell) {
        List<Expired> ended = requests.expired(handle, now, AT_ONCE);
        ended.forEach(it -> {
            farewell.to(handle, it);
            it.counted().ifPresent(how -> Counts.add(handle, it.day(), how));
        });
        requests.erase(handle, ended.stream().map(Expired::vault).toList());
        return ended;
    }
}
