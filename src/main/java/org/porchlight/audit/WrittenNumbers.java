package org.porchlight.audit;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what reads like a phone number in a text: as the provider writes it, as people do, or as an address has it. */
final class WrittenNumbers {
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9](?:[ .()-]{0,2}[0-9]){7,14}(?![0-9])");
    private static final Pattern HERE = Pattern.compile("(?<![0-9A-Za-z])(?:1[ .-]?)?\\(?[2-9][0-9]{2}\\)?[ .-]{0,2}"
            + "[2-9][0-9]{2}[ .-]?[0-9]{4}(?![0-9A-Za-z])");
    /** As an address has signs and spaces: %2B is a plus. */
    private static final Pattern ENCODED = Pattern.compile("%(2[0-9A-Fa-f])");

    /** A plus between digits is no beginning: an address has it for a space, and a program's version for what it is. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9)])\\+(?=[0-9(])");

    private static final int HEX = 16;
    private static final int WITHOUT_COUNTRY = 10;

    private final Set<String> ours;

    /** @param ours what may stand anywhere: our own numbers and those of places */
    WrittenNumbers(Collection<String> ours) {
        this.ours = ours.stream().flatMap(WrittenNumbers::in).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text holds a number that isn't ours. */
    boolean foreignIn(String text) {
        return in(text).anyMatch(number -> !ours.contains(number));
    }

    private static Stream<String> in(String text) {
        String plain = plain(text);
        return Stream.of(INTERNATIONAL, HERE)
                .flatMap(pattern -> pattern.matcher(plain).results())
                .map(found -> bare(found.group()));
    }

    private static String plain(String text) {
        String decoded = ENCODED.matcher(text)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), HEX))));
        return BETWEEN.matcher(decoded).replaceAll(" ");
    }

    /** The digits, without the country where that is ours. */
    private static String bare(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() == WITHOUT_COUNTRY + 1 && digits.startsWith("1") ? digits.substring(1) : digits;
    }
}
