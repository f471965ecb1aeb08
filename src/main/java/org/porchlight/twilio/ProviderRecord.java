package org.porchlight.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.CallStatus;

/**
 * The provider's record of one call, of one leg or of one text, without its numbers and words, which are not looked at.
 *
 * @param parent the call that dialled this leg; empty for a call that nothing dialled, and for texts
 * @param made when it was made
 * @param due when it is to be gone: an hour after it was final
 * @param ours whether it is a text that the line began
 * @param words whether words stand in it
 * @param pictures whether something came with it
 */
record ProviderRecord(
        Kind kind,
        String sid,
        Optional<String> parent,
        Instant made,
        Instant due,
        boolean ours,
        boolean words,
        boolean pictures) {
    /** Long enough for all that we ask about again: an answer that was lost, a bridge that stands still. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** The longest that a call may take. What says then that it isn't over is asked for all the same. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final Set<String> FINAL_TEXTS =
            Set.of("received", "delivered", "read", "undelivered", "failed", "canceled", "partially_delivered");

    /** What there are records of. */
    enum Kind {
        CALL("Calls", "calls"),
        TEXT("Messages", "messages");

        private final String resource;
        private final String listed;

        Kind(String resource, String listed) {
            this.resource = resource;
            this.listed = listed;
        }

        /** As it stands in addresses. */
        String resource() {
            return resource;
        }

        /** The name of the list in an answer. */
        String listed() {
            return listed;
        }
    }

    /**
     * Reads one record.
     *
     * @throws IllegalStateException when it can't be read; the message quotes nothing
     */
    static ProviderRecord of(Kind kind, JsonNode json) {
        String sid = json.path("sid").asText();
        if (!sid.matches("[A-Z]{2}[0-9a-f]{32}")) {
            throw new IllegalStateException("no record that can be read");
        }
        Instant made = date(json, "date_created").orElseThrow(() -> new IllegalStateException("no date to be read"));
        boolean words = !json.path("body").asText("").isEmpty();
        return new ProviderRecord(
                kind,
                sid,
                Optional.of(json.path("parent_call_sid").asText("")).filter(it -> it.startsWith("CA")),
                made,
                ended(kind, json).map(end -> end.plus(KEPT)).orElse(made.plus(LONGEST)),
                json.path("direction").asText().equals("outbound-api"),
                words,
                json.path("num_media").asInt(0) > 0);
    }

    /** When it was final, as far as that is known; empty as long as it isn't. Taking the words out is a change, too. */
    private static Optional<Instant> ended(Kind kind, JsonNode json) {
        String status = json.path("status").asText();
        return switch (kind) {
            case CALL ->
                CallStatus.of(status).filter(CallStatus::over).flatMap(_ -> date(json, "end_time")
                        .or(() -> date(json, "date_created")));
            case TEXT -> {
                boolean redacted = json.path("body").asText("").isEmpty();
                yield Optional.of(status).filter(FINAL_TEXTS::contains).flatMap(_ -> date(
                                json, redacted ? "date_created" : "date_updated")
                        .or(() -> date(json, "date_created")));
            }
        };
    }

    private static Optional<Instant> date(JsonNode json, String name) {
        try {
            return Optional.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME.parse(json.path(name).asText(""), Instant::from));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    boolean due(Instant now) {
        return !now.isBefore(due);
    }
}
