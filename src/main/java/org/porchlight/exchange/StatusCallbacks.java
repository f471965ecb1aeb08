package org.porchlight.exchange;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Collects the status callbacks about calls and texts until they are delivered: late, twice or in another order, as the
 * real provider may.
 */
public final class StatusCallbacks {
    /**
     * News about a call or a text that the provider has for the line.
     *
     * @param fields without place fields for texts
     */
    public record Callback(String url, Map<String, String> fields) {
        public Callback {
            fields = Map.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Callback[" + fields.getOrDefault("CallStatus", fields.getOrDefault("MessageStatus", "")) + "]";
        }
    }

    private final Account account;
    private final InstantSource clock;
    private final Webhook webhook;
    private final Consumer<ProviderError> refused;
    private final Queue<Callback> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> sequences = new ConcurrentHashMap<>();

    StatusCallbacks(Account account, InstantSource clock, Webhook webhook, Consumer<ProviderError> refused) {
        this.account = account;
        this.clock = clock;
        this.webhook = webhook;
        this.refused = refused;
    }

    /** @param event {@code initiated ringing answered completed}; told only if it was asked for */
    void call(LegState leg, String event) {
        CallSetup.Tracking tracking = leg.placing().tracking();
        if (tracking.url().isEmpty() || !tracking.events().contains(event)) {
            return;
        }
        SortedMap<String, String> form = WebhookFields.call(leg, account.sid());
        form.put("CallbackSource", "call-progress-events");
        form.put(
                "Timestamp",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        form.put(
                "SequenceNumber",
                Integer.toString(sequences
                        .computeIfAbsent(leg.sid(), first -> new AtomicInteger())
                        .getAndIncrement()));
        if (event.equals("completed")) {
            form.put("CallDuration", Long.toString(leg.hearing().elapsed().toSeconds()));
        }
        waiting.add(new Callback(tracking.url(), form));
    }

    /** @param url empty where the line asked for no callback */
    void text(Text text, Text.Status status, String url) {
        if (url.isEmpty()) {
            return;
        }
        String word = status.name().toLowerCase(Locale.ROOT);
        SortedMap<String, String> form = WebhookFields.status(text, word, account.sid());
        if (status.last() && text.errorCode() != 0) {
            form.put("ErrorCode", Integer.toString(text.errorCode()));
        }
        waiting.add(new Callback(url, form));
    }

    /** Takes all that wait, oldest first. */
    List<Callback> take() {
        List<Callback> taken = new ArrayList<>();
        for (Callback next = waiting.poll(); next != null; next = waiting.poll()) {
            taken.add(next);
        }
        return taken;
    }

    void deliver(Callback callback) {
        Optional<HttpResponse<byte[]>> answer =
                webhook.ask(new Webhook.LineRequest("POST", callback.url(), new TreeMap<>(callback.fields()), ""));
        int status = answer.map(HttpResponse::statusCode).orElse(0);
        if (status < 200 || status > 299) {
            refused.accept(new ProviderError(11200, "status callback answered " + status));
        } else if (answer.orElseThrow().body().length > 0) {
            try {
                TwimlDocument.read(answer.orElseThrow().body());
            } catch (TwimlDocument.UnreadableTwiml e) {
                refused.accept(new ProviderError(12200, "status callback answered with something else than TwiML"));
            }
        }
    }
}
