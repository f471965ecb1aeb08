package org.porchlight.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Cleaning;

/** Brings what people write, and the names of towns, to one form in which they can be compared. */
final class Names {
    /** Longer than any text message; what comes after is not read. */
    private static final int LONGEST = 2_000;

    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L}){1,4}(?!\\p{L})\\.?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)*");
    /** Elided words of French and names such as Coeur d'Alene: what follows the mark is a word of its own. */
    private static final Pattern ELIDED = Pattern.compile("(?i)(\\p{L}|qu)'(\\p{L}.*)");

    private static final String STOPS = ",;:.!?(";

    private Names() {}

    /**
     * One word of a message.
     *
     * @param plain as compared: lower case, no accents, "st" and its kin written out
     * @param written as the person wrote it
     * @param apart whether a comma or a full stop stands before it
     * @param at where it begins in the message
     */
    record Word(String plain, String written, boolean apart, int at) {
        boolean capitals() {
            return written.length() > 1
                    && written.equals(written.toUpperCase(Locale.ROOT))
                    && !written.equals(written.toLowerCase(Locale.ROOT));
        }

        boolean capital() {
            return Character.isUpperCase(written.codePointAt(0));
        }
    }

    /** The start of a message in plain characters; initials are one word: "D.C." is "DC". */
    static String tidy(String text) {
        String clean = Cleaning.clean(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return clean.indexOf('.') < 0
                ? clean
                : INITIALS.matcher(clean)
                        .replaceAll(hit -> Matcher.quoteReplacement(hit.group().replace(".", "")));
    }

    static List<Word> words(String tidy) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(tidy);
        int end = 0;
        while (word.find()) {
            add(word.group(), apart(tidy, end, word.start()), word.start(), words);
            end = word.end();
        }
        return words;
    }

    private static boolean apart(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void add(String written, boolean apart, int at, List<Word> words) {
        Matcher elided = ELIDED.matcher(written);
        if (written.indexOf('\'') >= 0 && elided.matches()) {
            words.add(new Word(plain(elided.group(1)), elided.group(1), apart, at));
            words.add(new Word(plain(elided.group(2)), elided.group(2), false, at + elided.start(2)));
        } else {
            words.add(new Word(plain(written), written, apart, at));
        }
    }

    private static String plain(String word) {
        String bare = Cleaning.folded(word).replace("'", "");
        return switch (bare) {
            case "st", "ste", "sainte" -> "saint";
            case "mt" -> "mount";
            case "ft" -> "fort";
            default -> bare;
        };
    }

    /** The words of a name with single spaces, such as {@code saint johns}. */
    static String plainName(String name) {
        String spaced = name.replace('-', ' ').replace('‘', ' ');
        if (simple(spaced)) {
            return Stream.of(spaced.split(" ")).map(Names::plain).collect(Collectors.joining(" "));
        }
        return words(tidy(spaced)).stream().map(Word::plain).collect(Collectors.joining(" "));
    }

    /** Most names are: then nothing needs to be taken off. */
    private static boolean simple(String name) {
        return !name.contains("  ")
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ');
    }
}
