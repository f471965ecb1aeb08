package org.porchlight.switchboard;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Region;

/**
 * A text to be tried, and who writes it in which conversation.
 *
 * @param before what the same person texted first, in order
 * @param from the sender, if it matters: a number, a short code or a name
 * @param region where the number is from; empty where the sender's area code decides
 * @param ringBack whether it is written to the number that calls show
 * @param asked whether a text from there has just asked if now is good
 */
public record TrialText(
        String text,
        List<String> before,
        Optional<String> from,
        Optional<Region> region,
        boolean ringBack,
        boolean asked) {
    public TrialText {
        before = List.copyOf(before);
    }

    /** The first text of a person of whom nothing is known, to the hotline. */
    public static TrialText first(String text) {
        return new TrialText(text, List.of(), Optional.empty(), Optional.empty(), false, false);
    }
}
