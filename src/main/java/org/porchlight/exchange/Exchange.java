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
import org.porchlight.exchange.Account.OurNumber;
import org.porchlight.exchange.CallSetup.Tracking;
import org.porchlight.exchange.ExchangeParts.Ids;
import org.porchlight.exchange.LegState.LegStatus;
import org.porchlight.exchange.StatusCallbacks.Callback;

/**
 * The simulated provider. Hands out phones, carries their calls and texts to the line over HTTP, and does what the
 * line asks, or refuses it as the real one would. Keeps everything in memory, bounded, and nothing after it is gone.
 */
public final class Exchange implements AutoCloseable {
    private static final int REMEMBERED = 2_000;

    private final ExchangeParts parts;
    private final BoundedLog<LoggedRequest> record = new BoundedLog<>(REMEMBERED);
    private final BoundedLog<ProviderError> refusals = new BoundedLog<>(REMEMBERED);
    private final Legs legs;
    private final Texting texting;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private Optional<ExchangeRest> rest = Optional.empty();

    /**
     * @param clock    the provider's time: when a text came, how old a cookie is
     * @param random   for identifiers only
     * @param segments counts a text's segments
     */
    public Exchange(Account account, InstantSource clock, Random random, ToIntFunction<String> segments) {
        Ids ids = new Ids(random);
        Webhook webhook = new Webhook(account, () -> ids.next(""), clock, record);
        this.parts = new ExchangeParts(
                account,
                clock,
                ids,
                new Documents(webhook, refusals),
                new StatusCallbacks(account, clock, webhook, refusals::add),
                refusals::add);
        this.legs = new Legs(
                parts, new Queues(ids), leg -> phone(leg.state.placing().to()).ring(new Call(leg)));
        this.texting = new Texting(parts, this::phone, segments);
    }

    /** The phone with this number, the same one each time. A withheld form such as {@code anonymous} has one too. */
    public Phone phone(String number) {
        return phones.computeIfAbsent(number, shown -> new Phone(shown, new Carriage()));
    }

    /** Everything that the provider refused or warned about, oldest first. Empty is what we want. */
    public List<ProviderError> errors() {
        return refusals.entries();
    }

    /** Every request to the line and its answer, oldest first. */
    public List<LoggedRequest> record() {
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
        legs.settle();
        chosen.apply(parts.callbacks().take()).forEach(parts.callbacks()::deliver);
    }

    /** The REST API, started when first asked for. */
    public synchronized ExchangeRest rest() {
        if (rest.isEmpty()) {
            rest = Optional.of(new ExchangeRest(
                    parts.account(), new RestMessages(parts, texting, this::phone), new RestCalls(parts, legs)));
        }
        return rest.get();
    }

    /** Stops the REST API, if it was started. */
    @Override
    public synchronized void close() {
        rest.ifPresent(ExchangeRest::close);
        rest = Optional.empty();
    }

    private final class Carriage implements Phone.Carrying {
        @Override
        public Call call(Phone phone, String to) {
            OurNumber line = parts.account()
                    .line(to)
                    .orElseThrow(() -> new IllegalArgumentException("not one of the line's numbers"));
            var tracking = new Tracking(line.status(), Set.of("completed"));
            Leg leg = legs.placed(
                    new CallSetup(CallDirection.INBOUND, phone.number(), to, line.voice(), tracking), Optional.empty());
            return leg.state.lock().held(() -> {
                leg.state.status(LegStatus.RINGING);
                leg.walk.begin();
                leg.walk.go();
                return new Call(leg);
            });
        }

        @Override
        public List<Text> send(Phone phone, String to, String body, int pictures) {
            return texting.send(phone, to, body, pictures);
        }
    }

    public Texting texting() {
        return texting;
    }
}
