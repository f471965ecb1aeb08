package org.porchlight.exchange;

import java.time.Instant;
import java.util.List;

/**
 * One text, as the provider keeps it in memory: the numbers stand in it in the clear, but it doesn't print them.
 *
 * @param errorCode why it didn't arrive; 0 when it did or may still
 * @param media the provider's names for the pictures that came with it
 */
public record Text(
        String sid, Parties parties, String body, Instant at, Status status, int errorCode, List<String> media) {

    /** Who wrote to whom. */
    public record Parties(String from, String to, Author author) {}

    /** Who wrote it. */
    public enum Author {
        PERSON,
        /** The line, as the answer to a text. */
        REPLY,
        /** The line, over REST. */
        REST,
        /** The provider itself, about STOP, START and HELP. */
        PROVIDER
    }

    /** How far it came; the provider's names in capitals. */
    public enum Status {
        QUEUED,
        SENT,
        DELIVERED,
        UNDELIVERED,
        FAILED,
        RECEIVED;

        boolean last() {
            return this != QUEUED && this != SENT;
        }
    }

    Text redacted() {
        return new Text(sid, parties, "", at, status, errorCode, media);
    }

    Text without(String picture) {
        List<String> left = media.stream().filter(it -> !it.equals(picture)).toList();
        return new Text(sid, parties, body, at, status, errorCode, left);
    }

    @Override
    public String toString() {
        return "Text[" + sid + ", " + status + "]";
    }
}
