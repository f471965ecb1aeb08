package org.porchlight.admission;

/**
 * What kind of request an address takes.
 *
 * @param longest the most bytes that its body may have
 * @param urgent whether a person waits on the phone: then it never waits for its turn behind a page
 * @param streamed whether its body is let in as it comes, to be read by who answers it, since it may be long
 */
public record Kind(int longest, boolean urgent, boolean streamed) {
    public Kind(int longest, boolean urgent) {
        this(longest, urgent, false);
    }

    /** One with a long body; only a few of these are let in at once, and whoever answers looks at the sender first. */
    public static Kind streamed(int longest) {
        return new Kind(longest, false, true);
    }
}
