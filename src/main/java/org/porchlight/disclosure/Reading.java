package org.porchlight.disclosure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is shown of a count. */
public sealed interface Reading {
    /** The count itself, of the whole line. */
    record Exact(int contacts) implements Reading {}

    /** The count to the nearest 5. */
    record About(int contacts) implements Reading {}

    /** So many or fewer, none among them. */
    record Few(int most) implements Reading {}

    /** As much or more, and not shown, because a smaller count could be worked out from it. */
    record Withheld(int least) implements Reading {}

    Pattern WRITTEN = Pattern.compile("([=~<>])([0-9]{1,9})");

    /** As it is stored. */
    default String written() {
        return switch (this) {
            case Exact exact -> "=" + exact.contacts();
            case About about -> "~" + about.contacts();
            case Few few -> "<" + few.most();
            case Withheld withheld -> ">" + withheld.least();
        };
    }

    /**
     * Reads {@link #written()}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Reading read(String written) {
        Matcher found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException("no reading");
        }
        int number = Integer.parseInt(found.group(2));
        return switch (found.group(1)) {
            case "=" -> new Exact(number);
            case "~" -> new About(number);
            case "<" -> new Few(number);
            default -> new Withheld(number);
        };
    }
}
