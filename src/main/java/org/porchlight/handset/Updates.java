package org.porchlight.handset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells open pages what has changed on their phones, as server-sent events: {@code phone} with its state, and
 * {@code happened} when the line was asked something. It sends nothing that the page has already.
 */
final class Updates implements AutoCloseable {
    /** What the line does by itself, such as ringing somebody, is seen this late at most. */
    private static final Duration LOOK = Duration.ofMillis(150);

    /** A comment now and then shows whether the page is still there. */
    private static final int HEARTBEAT = 60;

    private final Exchange exchange;
    private final Function<PagePhone, PhoneState> states;
    private final Bell bell;
    private final ObjectMapper json = new ObjectMapper();
    private volatile boolean closed;

    Updates(Exchange exchange, Function<PagePhone, PhoneState> states, Bell bell) {
        this.exchange = exchange;
        this.states = states;
        this.bell = bell;
    }

    /** Stays with one page until it is closed, on that request's own thread. */
    void follow(SseClient page, List<PagePhone> phones) {
        Map<String, String> sent = new HashMap<>();
        long rung = 0;
        try {
            for (int looks = 0; !closed && !page.terminated(); looks++) {
                send(page, phones, sent);
                if (looks % HEARTBEAT == 0) {
                    page.sendComment("here");
                }
                rung = bell.await(rung, LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        page.close();
    }

    private void send(SseClient page, List<PagePhone> phones, Map<String, String> sent) {
        for (PagePhone phone : phones) {
            change(page, "phone", phone.name(), written(states.apply(phone)), sent);
        }
        List<Exchanged> record = exchange.record();
        String last = record.isEmpty() ? "" : record.getLast().at() + " " + record.getLast().took();
        change(page, "happened", "", last + " " + exchange.errors().size(), sent);
    }

    private static void change(SseClient page, String event, String of, String data, Map<String, String> sent) {
        if (!data.equals(sent.put(event + of, data))) {
            page.sendEvent(event, data);
        }
    }

    private String written(PhoneState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a phone's state can't be written", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        bell.ring();
    }
}
