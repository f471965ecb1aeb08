package org.porchlight.exchange;

import java.time.Duration;
import java.util.List;

/** One thing on a call as the person at the phone knows it. {@link #at()} is counted from when the call was placed. */
public sealed interface Heard {
    /** When it began. */
    Duration at();

    /** How long it took. */
    Duration length();

    /**
     * Spoken words.
     *
     * @param language such as {@code fr-CA}; the voice's own when the Say named none
     * @param stretches what is said between the breaks
     */
    record Sentence(String words, String language, String voice, Duration at, Duration length, List<Stretch> stretches)
            implements Heard {}

    /** Words said without a break; {@code at} is counted as that of the whole sentence. */
    record Stretch(String words, Duration at, Duration length) {
        Stretch after(Duration before) {
            return new Stretch(words, at.plus(before), length);
        }
    }

    /** A pause in the document. */
    record Quiet(Duration at, Duration length) implements Heard {}

    /** A sound file, which isn't fetched and counts as no time. */
    record Sound(String url, Duration at) implements Heard {
        @Override
        public Duration length() {
            return Duration.ZERO;
        }
    }

    /**
     * Keys that the person pressed.
     *
     * @param lost whether no Gather was open for them
     */
    record Pressed(String keys, boolean lost, Duration at, Duration length) implements Heard {}

    /** The person said and pressed nothing, or waited. */
    record Waited(Duration at, Duration length) implements Heard {}

    /** The provider's own announcement, such as "an application error has occurred". */
    record Announcement(String words, Duration at) implements Heard {
        @Override
        public Duration length() {
            return Duration.ZERO;
        }
    }
}
