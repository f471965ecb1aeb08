package org.porchlight.messaging;

import java.util.Optional;

/**
 * The group that runs the line, as the phone companies want it named in the first text of a thread and in the answer to
 * HELP. It stands in the words as {@code {operator}} and {@code {contact}}.
 *
 * @param name such as the name of a registered programme
 * @param contact where it is reached: a phone number, an address for mail, a website
 */
public record Operator(String name, String contact) {
    /** Stands where none is given, as in the demo; no group has this name, and no mail reaches it. */
    public static final Operator EXAMPLE = new Operator("Example Operator", "help@example.org");

    /** Longer ones leave too little room in a text. */
    public static final int LONGEST_NAME = 24;

    public static final int LONGEST_CONTACT = 28;

    /** Fills what the words say of the operator. */
    public String in(String words) {
        return words.replace("{operator}", name).replace("{contact}", contact);
    }

    /** Says what is wrong with a text as a name or contact; empty when nothing is. */
    public static Optional<String> fault(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("must have " + longest + " letters at most, so that texts stay short.");
        }
        return Gsm7.fits(text) && text.chars().noneMatch(letter -> "{}[]~^|\\\n\r".indexOf(letter) >= 0)
                ? Optional.empty()
                : Optional.of("holds a letter that makes each text cost double. Write it in plain letters.");
    }
}
