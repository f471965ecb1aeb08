package org.porchlight.handset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.web.Bell;

/**
 * Tells open pages what has changed on their phones, as server-sent events: {@code phone} with its state, and
 * {@code happened} when the line was asked something. It sends nothing that the page has already.
 */
final class Updates implements AutoCloseable {
    /** What the line does by itself, such as ringing a phone, is seen this late at most. */
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

    /** Stays with one page until either of the two is gone, on that request's own thread. */
    void follow(Context ctx, List<PagePhone> phones) {
        HttpServletResponse response = ctx.res();
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        Map<String, String> sent = new HashMap<>();
        long rung = 0;
        try (OutputStream page = response.getOutputStream()) {
            for (int looks = 0; !closed; looks++) {
                String news = (looks % HEARTBEAT == 0 ? ": here\n\n" : "") + news(phones, sent);
                if (!news.isEmpty()) {
                    page.write(news.getBytes(StandardCharsets.UTF_8));
                    page.flush();
                }
                rung = bell.await(rung, LOOK);
            }
        } catch (IOException e) {
            // The page was closed: no page is left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String news(List<PagePhone> phones, Map<String, String> sent) {
        var news = new StringBuilder();
        for (PagePhone phone : phones) {
            news.append(change("phone", phone.name(), written(states.apply(phone)), sent));
        }
        List<LoggedRequest> record = exchange.record();
        String last = record.isEmpty()
                ? ""
                : record.getLast().at() + " " + record.getLast().took();
        return news.append(change("happened", "", last + " " + exchange.errors().size(), sent))
                .toString();
    }

    /**
     * One event; nothing when the page has it already.
     *
     * @param data in one line, as our JSON is
     */
    private static String change(String event, String of, String data, Map<String, String> sent) {
        return data.equals(sent.put(event + of, data)) ? "" : "event: " + event + "\ndata: " + data + "\n\n";
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
