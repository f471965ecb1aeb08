package org.porchlight.alerts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts an alert to the operator's webhook: the line's name, what is wrong, and since which minute. Follows no redirect, waits
 * five seconds at most, and logs nothing of the address. Doesn't try again by itself.
 */
public final class OperatorHook {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorHook.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<AlertWebhook> webhook;
    private final String line;

    /** @param line the operator's name */
    public OperatorHook(Optional<AlertWebhook> webhook, String line) {
        this.webhook = webhook;
        this.line = line;
    }

    boolean isSet() {
        return webhook.isPresent();
    }

    /**
     * Tells what is wrong; nothing when all is well again.
     *
     * @return whether it was taken
     */
    boolean told(List<String> degraded, Instant since) {
        return webhook.filter(it -> taken(it, body(degraded, since))).isPresent();
    }

    private String body(List<String> degraded, Instant since) {
        ObjectNode json = JSON.createObjectNode().put("line", line);
        var sentences = json.putArray("degraded");
        degraded.forEach(sentences::add);
        return json.put("since", since.truncatedTo(ChronoUnit.MINUTES).toString())
                .toString();
    }

    private static boolean taken(AlertWebhook to, String body) {
        HttpRequest request = HttpRequest.newBuilder(to.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            return taken(client, request);
        }
    }

    /** The whole answer within that time: the request's own limit ends with its first line. */
    private static boolean taken(HttpClient client, HttpRequest request) {
        try {
            int status = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            return status / 100 == 2 || not("status " + status);
        } catch (ExecutionException broken) {
            return not(broken.getCause().getClass().getSimpleName());
        } catch (TimeoutException slow) {
            return not("no answer in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            client.shutdownNow();
        }
    }

    private static boolean not(String why) {
        LOG.warn("ALERT_WEBHOOK did not take an alert: {}. It is tried again.", why);
        return false;
    }
}
