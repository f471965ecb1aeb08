package org.porchlight.turn;

import java.time.Duration;

/** How long a line rang that a caller was put through to, in bands, as it is noted. Never which line it was. */
public enum RingTime {
    UNDER_10("rang-10"),
    UNDER_20("rang-20"),
    LONGER("rang-longer"),
    /** It was busy, couldn't be rung, or nobody picked up. */
    NOBODY("rang-nobody");

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final String word;

    RingTime(String word) {
        this.word = word;
    }

    /** @param all the time from when it was rung until it was gone */
    public static RingTime of(Duration all, Input.LineOver over) {
        if (over.how() != LineOutcome.TALKED) {
            return NOBODY;
        }
        Duration rang = all.minus(over.talked());
        if (rang.compareTo(SHORT) < 0) {
            return UNDER_10;
        }
        return rang.compareTo(LONG) < 0 ? UNDER_20 : LONGER;
    }

    /** The word of the note. */
    public String word() {
        return word;
    }
}
