package org.porchlight.admission;

import java.time.Duration;

/**
 * How much all requests together may cost that have not come in whole, by the memory of the machine.
 *
 * @param connections how many connections there are at most, whatever they do
 * @param waiting above so many connections whose request hasn't come in, each is waited for only briefly
 * @param share the same for the connections of one network address
 * @param bytes how much of all bodies is kept at once, beyond the {@link #FREE} bytes of each
 * @param patience how long is waited for a request
 */
public record Limits(int connections, int waiting, int share, long bytes, Patience patience) {
    /** So much of each body is kept in any case: more than a call's webhook ever has, so that no flood shuts one out. */
    static final int FREE = 8 * 1024;

    /**
     * So much of a body that is too long is read and dropped: who is cut off while sending may never read why. Twice the
     * longest that there is; each goes through one buffer of 8 KiB, and {@link BodyRoom} lets in few at once.
     */
    static final int DROPPED = 128 * 1024;

    /** How long a long body and its answer may take: a slow line at home, and a list of many thousand rows. */
    static final Duration STREAM = Duration.ofMinutes(10);

    private static final int KIB = 1024;
    private static final int CONNECTION_KIB = 128;
    private static final int FEWEST = 512;
    private static final int MOST = 8 * 1024;
    private static final int PART = 32;

    /**
     * How long is waited.
     *
     * @param usual from the first byte of a request to its last
     * @param busy the same while many are waited for, and for the first byte too once there is room for few
     * @param answer from there until its answer is out, but for a stream of events
     */
    public record Patience(Duration usual, Duration busy, Duration answer) {
        static final Patience LIVE = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /** Makes the limits for this process. */
    public static Limits here() {
        return of(Runtime.getRuntime().maxMemory());
    }

    /**
     * Makes the limits for a process.
     *
     * @param memory the most bytes that its heap may have
     */
    static Limits of(long memory) {
        int connections = Math.clamp(memory / (CONNECTION_KIB * KIB), FEWEST, MOST);
        int waiting = connections / 4;
        return new Limits(connections, waiting, waiting / 2, memory / PART, Patience.LIVE);
    }
}
