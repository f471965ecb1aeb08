package org.porchlight.handset;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.porchlight.handset.Account.Line;
import org.porchlight.handset.Call.Direction;
import org.porchlight.handset.Call.Placing;
import org.porchlight.handset.Call.Tracking;

/**
 * The simulated provider. Hands out phones, carries their calls and texts to the line over HTTP, and does what the
 * line asks, or refuses it as the real one would. Keeps everything in memory, bounded, and nothing after it is gone.
 */
public final class Exchange {
    private static final int REMEMBERED = 10_000;

    private final Account account;
    private final InstantSource clock;
    private final Ids ids;
    private final Ledger<Exchanged> record = new Ledger<>(REMEMBERED);
    private final Ledger<Refusal> refusals = new Ledger<>(REMEMBERED);
    private final Documents documents;
    private final Texting texting;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final Map<String, Call> calls = new ConcurrentHashMap<>();

    /**
     * @param clock    the provider's time: when a text came, how old a cookie is
     * @param random   for identifiers only
     * @param segments counts a text's segments
     */
    public Exchange(Account account, InstantSource clock, Random random, ToIntFunction<String> segments) {
        this.account = account;
        this.clock = clock;
        this.ids = new Ids(random);
        this.documents = new Documents(new Webhook(account, ids, clock, record), refusals);
        this.texting = new Texting(this, segments);
    }

    /** The phone with this number, the same one each time. A withheld form such as {@code anonymous} has one too. */
    public Phone phone(String number) {
        return phones.computeIfAbsent(number, shown -> new Phone(this, shown));
    }

    /** Everything that the provider refused or warned about, oldest first. Empty is what we want. */
    public List<Refusal> errors() {
        return refusals.entries();
    }

    /** Every request to the line and its answer, oldest first. */
    public List<Exchanged> record() {
        return record.entries();
    }

    /** The line's texts that weren't delivered because the person had stopped them. */
    public List<Text> blocked() {
        return texting.texts().values().stream().filter(text -> text.errorCode() == 21610).toList();
    }

    Call call(Phone phone, String to) {
        Line line = account.line(to)
                .orElseThrow(() -> new IllegalArgumentException("not one of the line's numbers"));
        Call call = placed(new Placing(Direction.INBOUND, phone.number(), to, line.voice(),
                new Tracking(line.status(), Set.of("completed"))), Optional.empty());
        return call.held(() -> {
            call.status(CallStatus.RINGING);
            call.walk().begin(Map.of());
            call.walk().go();
            return call;
        });
    }

    Call placed(Placing placing, Optional<Call> parent) {
        Call call = new Call(this, placing, parent);
        calls.put(call.sid(), call);
        return call;
    }

    /** A call has ended. */
    void over(Call call) {
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    Account account() {
        return account;
    }

    InstantSource clock() {
        return clock;
    }

    Ids ids() {
        return ids;
    }

    Documents documents() {
        return documents;
    }

    Texting texting() {
        return texting;
    }

    /** The provider's copies, by their sid. */
    Map<String, Call> calls() {
        return calls;
    }
}
