package org.porchlight.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One request to the line and what came back.
 *
 * @param fields what was sent, numbers included: it stays in the exchange's memory
 * @param status the HTTP status, or 0 when no answer came
 * @param took   the round trip in real time
 */
public record LoggedRequest(
        Instant at, String url, Map<String, String> fields, int status, String body, Duration took) {
    public LoggedRequest {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "LoggedRequest[" + status + ", " + took.toMillis() + " ms]";
    }
}
