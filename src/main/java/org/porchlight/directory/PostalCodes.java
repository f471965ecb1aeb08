package org.porchlight.directory;

import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern PLUS_FOUR = Pattern.compile("[0-9]{5}[ -]{1,3}[0-9]{4}");

    private PostalCodes() {}

    /**
     * A code as it may be looked up.
     *
     * @param written as the person wrote it: {@code l8r} may be a code or "later"
     * @param sure whether it can't be a word of everyday texting
     * @param at where it begins in the message
     */
    record Code(String code, String written, boolean sure, int at) {
        int end() {
            return at + written.length();
        }

        boolean holds(int position) {
            return at <= position && position < end();
        }
    }

    /** All of them, in the order of the message. */
    static List<Code> in(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        List<Code> codes = new ArrayList<>();
        FULL.matcher(text).results().forEach(full -> full(full, codes));
        NUMBER.matcher(text).results().forEach(number -> zip(number.group(), number.start(), codes));
        SLIPPED.matcher(text).results().forEach(slipped -> {
            String written = slipped.group();
            if (written.chars().filter(Character::isDigit).count() == 4) {
                codes.add(new Code(digits(written.toUpperCase(Locale.ROOT)), written, true, slipped.start()));
            }
        });
        AREA.matcher(text).results().forEach(area -> {
            String written = area.group(1);
            String code = written.toUpperCase(Locale.ROOT);
            codes.add(new Code(code, written, written.equals(code), area.start()));
        });
        codes.sort(Comparator.comparingInt(Code::at));
        return codes;
    }

    /** "all ill" has the shape of a full Canadian code too: a digit must be there, in small letters in the right half. */
    private static void full(MatchResult full, List<Code> codes) {
        boolean capitals = full.group().equals(full.group().toUpperCase(Locale.ROOT));
        if (hasDigit(full.group(1)) || full.group(2).matches("[0-9].[0-9]") || capitals && hasDigit(full.group(2))) {
            String area = full.group(1).toUpperCase(Locale.ROOT);
            codes.add(new Code(
                    area.charAt(0) + digits(area.substring(1, 2)) + area.charAt(2), full.group(), true, full.start()));
        }
    }

    /** A ZIP code alone, with its four digits more, spaced out, or beside a whole phone number or a small count. */
    private static void zip(String number, int at, List<Code> codes) {
        if (number.startsWith("+")) {
            return;
        }
        List<MatchResult> groups = DIGITS.matcher(number).results().toList();
        int digits = groups.stream().mapToInt(group -> group.group().length()).sum();
        boolean plusFour = PLUS_FOUR.matcher(number).matches();
        boolean spaced = number.chars().allMatch(c -> c == ' ' || Character.isDigit(c)) && digits <= 8;
        boolean besidePhone = digits == 12 || digits == 15 || digits == 16;
        if (spaced && digits == 5 && groups.size() == 5) {
            codes.add(new Code(number.replace(" ", ""), number, true, at));
        } else if (plusFour || digits == 5 && groups.size() == 1) {
            codes.add(zip(groups.getFirst(), at));
        } else if (spaced) {
            groups.stream().filter(PostalCodes::five).forEach(group -> codes.add(zip(group, at)));
        } else if (besidePhone && (five(groups.getFirst()) || five(groups.getLast()))) {
            codes.add(zip(five(groups.getFirst()) ? groups.getFirst() : groups.getLast(), at));
        }
    }

    private static boolean five(MatchResult group) {
        return group.group().length() == 5;
    }

    private static Code zip(MatchResult group, int at) {
        return new Code(group.group(), group.group(), true, at + group.start());
    }

    private static boolean hasDigit(String half) {
        return half.chars().anyMatch(Character::isDigit);
    }

    /** What people key or read wrongly where a digit belongs. Never the other way round. */
    private static String digits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
