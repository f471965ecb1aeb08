package org.porchlight.callbacks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.TextKind;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultRewrite;

/**
 * Calls that people asked for: promising, taking back, and what happens when nobody called. All that is done about one
 * number happens one after the other. Nothing here tells whether there is or was a request, and nothing rings a phone.
 */
public final class Callbacks {
    private final Database database;
    private final VaultRewrite rewrite;
    private final StopList stops;
    private final CallbackHashes marks;
    private final Drafts drafts;
    private final Requests requests;
    private final Identities identities = new Identities();
    private final KeyedLimits caps;
    private final Reach reach;
    private final Outbox outbox;
    private final InstantSource clock;

    /** @param clock the real time */
    public Callbacks(
            Database database,
            Keys keys,
            Vault vault,
            StopList stops,
            Outbox outbox,
            Reach reach,
            InstantSource clock) {
        this.database = database;
        this.rewrite = new VaultRewrite(database);
        this.stops = stops;
        this.marks = new CallbackHashes(keys);
        this.drafts = new Drafts(vault, marks);
        this.requests = new Requests(vault);
        this.caps = new KeyedLimits(marks);
        this.reach = reach;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Promises a call, or says why not; committed on return. The same identity gets the same answer, whatever has become
     * of it. One request stands for a number and a word: the same word replaces, another stands beside it.
     *
     * @throws DatabaseAway when it may not be committed; asking with the same identity doubles nothing
     */
    public Answer ask(Asked asked) {
        Instant now = clock.instant();
        return database.commit(handle -> {
            Optional<Answer> earlier = identities.earlier(handle, asked.identity(), asked.window());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Answer answer = answer(handle, asked, now);
            identities.settle(handle, asked.identity(), answer, now);
            return answer;
        });
    }

    private Answer answer(Handle handle, Asked asked, Instant now) {
        Optional<PhoneNumber> number = number(handle, asked).filter(reach.callable()::mayRing);
        number.ifPresent(it -> marks.lock(handle, it));
        // Once more behind the lock: a draft may have been withdrawn meanwhile.
        if (number.isEmpty()
                || !number.equals(number(handle, asked))
                || stops.listed(handle, StopList.Kind.CALLS, number.get())) {
            return new Answer.Unreachable();
        }
        Optional<String> word =
                asked.typed() ? drafts.take(handle, asked.contact()).word() : asked.word();
        var wanted = new Requests.Wanted(asked, number.get(), word, marks.request(number.get(), word));
        if (!reach.shifts().stands(asked.window(), now) || !room(handle, wanted, now)) {
            return new Answer.NoTime();
        }
        requests.put(handle, wanted, now);
        drafts.drop(handle, asked.contact());
        newRequest(handle, now);
        return new Answer.Promised(asked.window());
    }

    /** Those on shift hear that a request waits, as part of the caller's transaction. */
    void newRequest(Handle handle, Instant now) {
        outbox.staff(handle, reach.shifts().phones(handle, now), TextKind.NEW_REQUEST, now);
    }

    private Optional<PhoneNumber> number(Handle handle, Asked asked) {
        return asked.draft() ? drafts.take(handle, asked.contact()).number() : asked.own();
    }

    private boolean room(Handle handle, Requests.Wanted wanted, Instant now) {
        String caller = wanted.asked()
                .own()
                .map(PhoneNumber::e164)
                .orElse(wanted.asked().contact());
        return requests.room(handle, wanted) && (wanted.own() || caps.room(handle, caller, wanted.number(), now));
    }

    /**
     * Takes back every request of this number, and what was keyed of one; committed on return. The same whether or not
     * anything was there.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void withdraw(PhoneNumber number) {
        commit(handle -> erase(handle, number));
    }

    /**
     * Withdraws, and has the vault's file written anew soon, so that nothing can be read there.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void forget(PhoneNumber number) {
        commit(handle -> {
            erase(handle, number);
            rewrite.ask(handle);
        });
    }

    /**
     * Withdraws, and refuses every later request for this number, whoever asks, until the stop is taken back.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void stopCalls(PhoneNumber number) {
        commit(handle -> stopCalls(handle, number));
    }

    /** The same as part of the caller's transaction, which has locked the number. */
    void stopCalls(Handle handle, PhoneNumber number) {
        erase(handle, number);
        stops.add(handle, StopList.Kind.CALLS, number);
    }

    /** Until the end of the transaction, whatever else is done about this number waits. */
    void lock(Handle handle, PhoneNumber number) {
        marks.lock(handle, number);
    }

    private void erase(Handle handle, PhoneNumber number) {
        marks.lock(handle, number);
        requests.erase(
                handle,
                Stream.of(requests.of(handle, number), drafts.of(handle, number), requests.texts(handle, number))
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * Keeps what was keyed or texted of a request until it is made: for half an hour, in the vault. What is given takes
     * the place of the same kind given before; the rest stays. Doesn't judge the number.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void draft(String contact, Secrets given) {
        commit(handle -> drafts.put(handle, contact, given, clock.instant()));
    }

    /** Erases it: on hang-up, and before another request begins in the same contact. @throws DatabaseAway it expires anyway */
    public void dropDraft(String contact) {
        commit(handle -> drafts.drop(handle, contact));
    }

    /**
     * Ends the requests whose window is over: hands each on, counts it and erases it, all or nothing. One that nobody
     * tried is a promise that wasn't kept, and the person hears so where texts were allowed. One that was tried ends as
     * its last try did, and one of which nobody ever said how it went as that, half a day after its window: until then a
     * coordinator may say. What somebody holds right now ends when the lease does. A practice counts as nothing. Two
     * workers may do so at once; each request is one's only.
     *
     * @return those that ended; their numbers are gone
     * @throws DatabaseAway when the database is away; what is done stays done
     */
    public List<Expired> expire(Instant now, Farewell farewell) {
        return new Expiry(database, requests).all(now, farewell);
    }

    /**
     * For a job, every hour: forgets the identities of promises that closed two days ago, and yesterday's counters.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy(Instant now) {
        commit(handle -> {
            identities.tidy(handle, now);
            caps.tidy(handle, now);
        });
    }

    private void commit(Consumer<Handle> work) {
        database.commit(handle -> {
            work.accept(handle);
            return true;
        });
    }
}
