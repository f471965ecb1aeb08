package org.porchlight.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what is shaped like a ZIP code or a Canadian postal code in a message. Knows no codes; never takes part of a
 * longer number, so that no part of a phone number is kept as a place.
 */
final class PostalCodes {
    // Canadian codes have no D F I O Q U, and none begins with W or Z.
    private static final String FIRST = "[ABCEGHJKLMNPRSTVXY]";
    private static final String LETTER = "[ABCEGHJKLMNPRSTVWXYZ]";
    private static final String DIGIT = "[0-9OIL]";
    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final Pattern FULL = Pattern.compile(
            START + "(" + FIRST + DIGIT + LETTER + ")[ -]{0,2}(" + DIGIT + LETTER + DIGIT + ")" + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA =
            Pattern.compile(START + "(" + FIRST + "[0-9]" + LETTER + ")" + END, Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:\\+\\(?|\\()?[0-9]++(?:[ .()/-]+[0-9]++)*+(?![A-Za-z][0-9])");
    private static final Pattern SLIPPED = Pattern.compile(START + "[0-9OIL]{5}" + END, Pattern.CASE_INSENSITIVE);

    private PostalCodes() {}

    /**
     * A code as it may be looked up.
     *
     * @param written as the person wrote it: {@code l8r} may be a code or "later"
     * @param sure whether it can't be a word of everyday texting
     */
    record Code(String code, String written, boolean sure) {}

    static List<Code> in(String text) {
        List<Code> codes = new ArrayList<>();
        FULL.matcher(text).results().forEach(full -> full(full, codes));
        NUMBER.matcher(text).results().forEach(number -> zip(number.group(), codes));
        SLIPPED.matcher(text).results().map(MatchResult::group).forEach(slipped -> {
            if (slipped.chars().filter(Character::isDigit).count() == 4) {
                codes.add(new Code(digits(slipped.toUpperCase(Locale.ROOT)), slipped, true));
            }
        });
        AREA.matcher(text).results().map(area -> area.group(1)).forEach(written -> {
            String code = written.toUpperCase(Locale.ROOT);
            codes.add(new Code(code, written, written.equals(code)));
        });
        return codes;
    }

    /** "all ill" has the shape of a full Canadian code too: at least one half must have its digits. */
    private static void full(MatchResult full, List<Code> codes) {
        if (hasDigit(full.group(1)) || full.group(2).matches("[0-9].[0-9]")) {
            String area = full.group(1).toUpperCase(Locale.ROOT);
            codes.add(new Code(area.charAt(0) + digits(area.substring(1, 2)) + area.charAt(2), full.group(), true));
        }
    }

    /** A ZIP code alone, with its four digits more, or beside a whole phone number or a small count. */
    private static void zip(String number, List<Code> codes) {
        if (number.startsWith("+")) {
            return;
        }
        List<String> groups = List.of(number.replaceAll("[^0-9]+", " ").strip().split(" "));
        int digits = groups.stream().mapToInt(String::length).sum();
        boolean plusFour = number.matches("[0-9]{5}[ -]{1,3}[0-9]{4}");
        boolean spaced = number.matches("[0-9 ]+") && digits <= 8;
        boolean besidePhone = digits == 12 || digits == 15 || digits == 16;
        if (plusFour || digits == 5 && groups.size() == 1) {
            codes.add(new Code(groups.getFirst(), number, true));
        } else if (spaced) {
            groups.stream().filter(g -> g.length() == 5).forEach(g -> codes.add(new Code(g, g, true)));
        } else if (besidePhone
                && (groups.getFirst().length() == 5 || groups.getLast().length() == 5)) {
            String zip = groups.getFirst().length() == 5 ? groups.getFirst() : groups.getLast();
            codes.add(new Code(zip, zip, true));
        }
    }

    private static boolean hasDigit(String half) {
        return half.chars().anyMatch(Character::isDigit);
    }

    /** What people key or read wrongly where a digit belongs. Never the other way round. */
    private static String digits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
