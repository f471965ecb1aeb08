package org.porchlight.exchange;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.porchlight.exchange.Account.Line;
import org.porchlight.exchange.Call.Direction;
import org.porchlight.exchange.Placing.Tracking;

/**
 * The simulated provider. Hands out phones, carries their calls and texts to the line over HTTP, and does what the
 * line asks, or refuses it as the real one would. Keeps everything in memory, bounded, and nothing after it is gone.
 */
public final class Exchange implements AutoCloseable {
    private static final int REMEMBERED = 2_000;

    private final Account account;
    private final InstantSource clock;
    private final Ids ids;
    private final Ledger<Exchanged> record = new Ledger<>(REMEMBERED);
    private final Ledger<ProviderError> refusals = new Ledger<>(REMEMBERED);
    private final Documents documents;
    private final Texting texting;
    private final StatusCallbacks callbacks;
    private final Queues queues;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final RecentCopies<Leg> legs = new RecentCopies<>();
    private Optional<ExchangeRest> rest = Optional.empty();

    /**
     * @param clock    the provider's time: when a text came, how old a cookie is
     * @param random   for identifiers only
     * @param segments counts a text's segments
     */
    public Exchange(Account account, InstantSource clock, Random random, ToIntFunction<String> segments) {
        this.account = account;
        this.clock = clock;
        this.ids = new Ids(random);
        Webhook webhook = new Webhook(account, ids, clock, record);
        this.documents = new Documents(webhook, refusals);
        this.callbacks = new StatusCallbacks(this, webhook);
        this.texting = new Texting(this, segments);
        this.queues = new Queues(ids);
    }

    /** The phone with this number, the same one each time. A withheld form such as {@code anonymous} has one too. */
    public Phone phone(String number) {
        return phones.computeIfAbsent(number, shown -> new Phone(this, shown));
    }

    /** Everything that the provider refused or warned about, oldest first. Empty is what we want. */
    public List<ProviderError> errors() {
        return refusals.entries();
    }

    /** Every request to the line and its answer, oldest first. */
    public List<Exchanged> record() {
        return record.entries();
    }

    /** The line's texts that weren't delivered because the person had stopped them. */
    public List<Text> blocked() {
        return texting.texts().all().stream()
                .filter(text -> text.errorCode() == 21610)
                .toList();
    }

    /** Delivers all waiting news in order, and does what the line asked for over REST about calls that stand still. */
    public void deliverCallbacks() {
        deliverCallbacks(waiting -> waiting);
    }

    /** Like {@link #deliverCallbacks()}, but what is delivered, and in which order, is chosen. */
    public void deliverCallbacks(UnaryOperator<List<Callback>> chosen) {
        for (Leg leg : legs.all()) {
            leg.floor().held(() -> {
                leg.orders.settle();
                return leg;
            });
        }
        chosen.apply(callbacks.take()).forEach(callbacks::deliver);
    }

    /** The REST API, started when first asked for. */
    public synchronized ExchangeRest rest() {
        if (rest.isEmpty()) {
            rest = Optional.of(new ExchangeRest(this));
        }
        return rest.get();
    }

    /** Stops the REST API, if it was started. */
    @Override
    public synchronized void close() {
        rest.ifPresent(ExchangeRest::close);
        rest = Optional.empty();
    }

    Call call(Phone phone, String to) {
        Line line = account.line(to).orElseThrow(() -> new IllegalArgumentException("not one of the line's numbers"));
        Leg leg = placed(
                new Placing(
                        Direction.INBOUND,
                        phone.number(),
                        to,
                        line.voice(),
                        new Tracking(line.status(), Set.of("completed"))),
                Optional.empty());
        return leg.floor().held(() -> {
            leg.status(LegStatus.RINGING);
            leg.walk.begin();
            leg.walk.go();
            return leg.call();
        });
    }

    Leg placed(Placing placing, Optional<Leg> parent) {
        Leg leg = new Leg(this, placing, parent);
        legs.put(leg.sid(), leg);
        return leg;
    }

    /** Rings at the phone that the leg goes to. */
    void ring(Leg leg) {
        leg.status(LegStatus.INITIATED);
        callbacks.call(leg, "initiated");
        leg.status(LegStatus.RINGING);
        callbacks.call(leg, "ringing");
        phone(leg.placing().to()).ring(leg.call());
    }

    void refuse(ProviderError refusal) {
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

    StatusCallbacks callbacks() {
        return callbacks;
    }

    Queues queues() {
        return queues;
    }

    public Texting texting() {
        return texting;
    }

    /** The provider's copies, by their sid. */
    RecentCopies<Leg> legs() {
        return legs;
    }
}
