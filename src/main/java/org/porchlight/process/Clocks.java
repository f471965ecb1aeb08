package org.porchlight.process;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.porchlight.switchboard.Deadline;

/**
 * The clocks and the source of chance of a process, made once at the top.
 *
 * @param real the machine's time, for keys, seals and records
 * @param told the time that people are told; in the demo the handset may move it
 * @param promise how long a promise may take
 */
public record Clocks(InstantSource real, InstantSource told, SecureRandom random, Duration promise) {
    /** A little less than a turn, so that the reply is out in time. */
    private static final Duration PROMISE = Deadline.TURN.minusMillis(200);

    /** Lets a promise take as long as live service does. */
    public Clocks(InstantSource real, InstantSource told, SecureRandom random) {
        this(real, told, random, PROMISE);
    }

    /** Returns the machine's clock for everything. */
    public static Clocks system() {
        return new Clocks(InstantSource.system(), InstantSource.system(), new SecureRandom());
    }
}
