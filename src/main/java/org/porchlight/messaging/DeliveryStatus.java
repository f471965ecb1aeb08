package org.porchlight.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a provider reported of a text that we gave it, in its own word, ones that we don't know included. Reports come
 * late, twice and in any order: merging gives the same whatever the order. Doesn't know which text it is about.
 *
 * @param word small letters and underscores, at most 30
 */
public record DeliveryStatus(String word) {
    /**
     * From what says least to what says most; a word that isn't here says less than any. One report that it
     * arrived is enough. https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
     */
    private static final List<String> FURTHER = List.of(
            "accepted",
            "scheduled",
            "queued",
            "sending",
            "sent",
            "canceled",
            "failed",
            "undelivered",
            "partially_delivered",
            "delivered",
            "read");

    private static final List<String> FAILED = List.of("canceled", "failed", "undelivered");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,30}");
    private static final Comparator<DeliveryStatus> ORDER = Comparator.<DeliveryStatus>comparingInt(
                    status -> FURTHER.indexOf(status.word))
            .thenComparing(DeliveryStatus::word);

    /** @throws IllegalArgumentException when it is no such word */
    public DeliveryStatus {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("no delivery status");
        }
    }

    /** Empty when it is no word at all. */
    public static Optional<DeliveryStatus> of(String reported) {
        return Optional.of(reported).filter(it -> WORD.matcher(it).matches()).map(DeliveryStatus::new);
    }

    /** What both reports together say. */
    public DeliveryStatus merge(DeliveryStatus other) {
        return ORDER.compare(this, other) >= 0 ? this : other;
    }

    /** Whether it won't arrive, as far as this says. */
    public boolean failed() {
        return FAILED.contains(word);
    }
}
