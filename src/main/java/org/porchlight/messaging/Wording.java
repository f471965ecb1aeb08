package org.porchlight.messaging;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person typed, made safe to handle and cut into words. Any string is accepted, broken ones too. Nothing is
 * understood here; that is for {@link Keywords}.
 */
public final class Wording {
    /** French words that lose their last letter before a vowel: "d'appel" is two words, "won't" is one. */
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "n", "s", "t", "m", "c", "qu");

    private static final String APOSTROPHES = "'’‘ʼ`′‛";
    /** Without width or blank, though Unicode classes them as marks and letters: joiners, fillers, selectors. */
    private static final Pattern BLANK_MARKS =
            Pattern.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]");
    /** "O.D." and "S.O.S" are words; so is "D.C". */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){1,7}\\p{L}(?![\\p{L}\\p{N}])");
    /** "naloxone98101" is a word and a ZIP code; "v6b" stays whole. */
    private static final Pattern WORD_MEETS_CODE =
            Pattern.compile("(?<=\\p{L}{3})(?=\\p{Nd}{5})|(?<=\\p{Nd}{5})(?=\\p{L}{3})");

    private Wording() {}

    /**
     * The same words without what only does harm: control characters (the provider refuses a reply that holds
     * one), marks of direction or of no width, halves of surrogate pairs. Compatible forms become one (NFKC), white
     * space of any kind becomes single spaces, and the ends are trimmed.
     */
    public static String clean(String text) {
        // NFKC would make a space and a stray accent of the acute that people type for an apostrophe.
        String visible =
                BLANK_MARKS.matcher(withoutHarm(text.replace('´', '\''))).replaceAll("");
        return withoutHarm(Normalizer.normalize(visible, Form.NFKC))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String withoutHarm(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                kept.append(' ');
            } else if (!harmful(point)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    private static boolean harmful(int point) {
        int type = Character.getType(point);
        boolean noCharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
        return noCharacter || type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /**
     * The words of a text, in order: lower case, without accents, digits as 0–9. An apostrophe inside a word is
     * dropped ("won't" is "wont") unless it follows a French elision ("d'appel" is "d", "appel"); all other
     * punctuation separates.
     */
    public static List<String> tokens(String text) {
        String lower = clean(text).toLowerCase(Locale.ROOT);
        String whole =
                INITIALS.matcher(lower).replaceAll(initials -> initials.group().replace(".", ""));
        String bare = Normalizer.normalize(WORD_MEETS_CODE.matcher(whole).replaceAll(" "), Form.NFKD);
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        bare.codePoints().forEach(point -> {
            if (Character.isLetter(point) && APOSTROPHES.indexOf(point) < 0) {
                word.append(letter(point));
            } else if (Character.isDigit(point)) {
                word.append(Character.digit(point, 10));
            } else if (separates(point, word)) {
                finish(word, tokens);
            }
        });
        finish(word, tokens);
        return List.copyOf(tokens);
    }

    /** Letters with a stroke or joined in one don't come apart under NFKD. */
    private static String letter(int point) {
        return switch (point) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'ı' -> "i";
            default -> Character.toString(point);
        };
    }

    private static boolean separates(int point, StringBuilder word) {
        if (APOSTROPHES.indexOf(point) >= 0) {
            return ELIDED.contains(word.toString());
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }

    private static void finish(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
