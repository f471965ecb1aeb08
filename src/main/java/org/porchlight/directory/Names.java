package org.porchlight.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what people write, and the names of towns, to one form in which they can be compared. */
final class Names {
    /** Longer than any text message; what comes after is not read. */
    private static final int LONGEST = 2_000;

    /** Shorter names are too near to other words to forgive a slip in them. */
    private static final int FORGIVING = 6;

    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L}){1,4}(?!\\p{L})\\.?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’ʼ`]\\p{L}+)*");
    /** Elided words of French and names such as Coeur d'Alene: what follows the mark is a word of its own. */
    private static final Pattern ELIDED = Pattern.compile("(?i)(\\p{L}|qu)['’ʼ`](\\p{L}.*)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’ʼ`]");
    private static final String STOPS = ",;:.!?\n(";

    private Names() {}

    /**
     * One word of a message.
     *
     * @param plain as compared: lower case, no accents, "st" and its kin written out
     * @param written as the person wrote it
     * @param apart whether a comma, a full stop or a new line stands before it
     */
    record Word(String plain, String written, boolean apart) {
        boolean capitals() {
            return written.length() > 1
                    && written.equals(written.toUpperCase(Locale.ROOT))
                    && !written.equals(written.toLowerCase(Locale.ROOT));
        }
    }

    /** Compatible forms made one (full-width letters, ligatures), digits of every script as 0 to 9. */
    static String tidy(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder tidy = new StringBuilder(start.length());
        Normalizer.normalize(start, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            tidy.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return tidy.toString();
    }

    static List<Word> words(String tidy) {
        String text = tidy.indexOf('.') < 0
                ? tidy
                : INITIALS.matcher(tidy)
                        .replaceAll(hit -> Matcher.quoteReplacement(hit.group().replace(".", "")));
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            boolean apart = text.substring(end, word.start()).chars().anyMatch(c -> STOPS.indexOf(c) >= 0);
            end = word.end();
            add(word.group(), apart, words);
        }
        return words;
    }

    private static void add(String written, boolean apart, List<Word> words) {
        Matcher elided = ELIDED.matcher(written);
        if (!simple(written) && elided.matches()) {
            words.add(new Word(plain(elided.group(1)), elided.group(1), apart));
            words.add(new Word(plain(elided.group(2)), elided.group(2), false));
        } else {
            words.add(new Word(plain(written), written, apart));
        }
    }

    /** Most words are: then nothing needs to be taken off. */
    private static boolean simple(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private static String plain(String word) {
        String bare = word.toLowerCase(Locale.ROOT);
        if (!simple(word)) {
            bare = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                    .replaceAll("");
        }
        return switch (bare) {
            case "st", "ste", "sainte" -> "saint";
            case "mt" -> "mount";
            case "ft" -> "fort";
            default -> bare;
        };
    }

    /** The words of a name with single spaces, such as {@code saint johns}. */
    static String plainName(String name) {
        String spaced = name.replace('-', ' ');
        if (simple(spaced.replace(" ", "")) && !spaced.contains("  ")) {
            return Stream.of(spaced.split(" ")).map(Names::plain).collect(Collectors.joining(" "));
        }
        return words(tidy(name)).stream().map(Word::plain).collect(Collectors.joining(" "));
    }

    /** Whether a name is long enough for {@link #oneSlip} to mean anything. */
    static boolean forgiving(String name) {
        return name.length() >= FORGIVING;
    }

    /** Whether one letter was left out, added, changed or swapped with the next. */
    static boolean oneSlip(String a, String b) {
        if (a.length() > b.length()) {
            return oneSlip(b, a);
        }
        if (b.length() - a.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < a.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (a.length() < b.length()) {
            return a.length() + 1 == b.length() && a.regionMatches(same, b, same + 1, a.length() - same);
        }
        int rest = a.length() - same - 1;
        boolean swapped = rest >= 1
                && a.charAt(same) == b.charAt(same + 1)
                && a.charAt(same + 1) == b.charAt(same)
                && a.regionMatches(same + 2, b, same + 2, rest - 1);
        return rest >= 0 && (swapped || a.regionMatches(same + 1, b, same + 1, rest));
    }
}
