package org.porchlight.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a provider reported of one leg of a call, in its own word, ones that we don't know included. Reports come late,
 * twice and in any order: merging gives the same whatever the order. Doesn't know whose leg it is.
 *
 * @param word small letters and hyphens, at most 30
 */
public record CallStatus(String word) {
    /**
     * From what says least to what says most; a word that isn't here says less than any. That it was answered says
     * most, whatever other reports say. https://www.twilio.com/docs/voice/twiml#callstatus-values
     */
    private static final List<String> FURTHER = List.of(
            "queued",
            "initiated",
            "ringing",
            "in-progress",
            "lost",
            "turned-away",
            "canceled",
            "failed",
            "no-answer",
            "busy",
            "completed");

    private static final Pattern WORD = Pattern.compile("[a-z-]{1,30}");
    private static final Comparator<CallStatus> ORDER =
            Comparator.comparingInt(CallStatus::rank).thenComparing(CallStatus::word);

    /** The provider has it and has done nothing about it yet. */
    public static final CallStatus QUEUED = new CallStatus("queued");

    /** A person or a machine picked up. */
    public static final CallStatus IN_PROGRESS = new CallStatus("in-progress");

    /** Ours alone: it is taken for over, because no report of it comes any more. */
    public static final CallStatus LOST = new CallStatus("lost");

    /** Ours alone: the provider took no call from us, and it wasn't for the number. */
    public static final CallStatus TURNED_AWAY = new CallStatus("turned-away");

    public static final CallStatus FAILED = new CallStatus("failed");

    /** @throws IllegalArgumentException when it is no such word */
    public CallStatus {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("no call status");
        }
    }

    /** Empty when it is no word at all. */
    public static Optional<CallStatus> of(String reported) {
        return Optional.ofNullable(reported)
                .filter(it -> WORD.matcher(it).matches())
                .map(CallStatus::new);
    }

    private int rank() {
        return FURTHER.indexOf(word);
    }

    /** What both reports together say. */
    public CallStatus merge(CallStatus other) {
        return ORDER.compare(this, other) >= 0 ? this : other;
    }

    /** Whether the leg is at its end. */
    public boolean over() {
        return rank() >= LOST.rank();
    }

    /** Whether it was picked up, as far as this says. */
    public boolean answered() {
        return word.equals("in-progress") || word.equals("completed");
    }
}
