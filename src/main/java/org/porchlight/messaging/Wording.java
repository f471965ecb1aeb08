package org.porchlight.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts what a person typed into words. Nothing is understood here; that is for {@link Keywords}. */
public final class Wording {
    /** French words that lose their last letter before a vowel: "d'appel" is two words, "won't" is one. */
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "n", "s", "t", "m", "c", "qu");

    /** "O.D." and "S.O.S" are words; so is "D.C". */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){1,7}\\p{L}(?![\\p{L}\\p{N}])");
    /** "naloxone98101" is a word and a ZIP code; "v6b" stays whole. */
    private static final Pattern WORD_MEETS_CODE =
            Pattern.compile("(?<=\\p{L}{3})(?=\\p{Nd}{5})|(?<=\\p{Nd}{5})(?=\\p{L}{3})");

    private Wording() {}

    /**
     * The words of a text, in order: lower case, without accents, digits as 0–9. An apostrophe inside a word is
     * dropped ("won't" is "wont") unless it follows a French elision ("d'appel" is "d", "appel"); all other
     * punctuation separates.
     */
    public static List<String> tokens(String text) {
        return cut(Cleaning.clean(text));
    }

    /** The words of a text that {@link Cleaning#clean} has cleaned. */
    public static List<String> cut(String clean) {
        String bare = parted(Cleaning.folded(clean));
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < bare.length(); ) {
            int point = bare.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else if (separates(point, word)) {
                finish(word, tokens);
            }
        }
        finish(word, tokens);
        return List.copyOf(tokens);
    }

    private static String parted(String bare) {
        String whole = bare.indexOf('.') < 0
                ? bare
                : INITIALS.matcher(bare).replaceAll(initials -> initials.group().replace(".", ""));
        boolean digits = whole.chars().anyMatch(Character::isDigit);
        return digits ? WORD_MEETS_CODE.matcher(whole).replaceAll(" ") : whole;
    }

    /** An apostrophe parts words after an elision only; within a word it is left out. */
    private static boolean separates(int point, StringBuilder word) {
        return point != '\'' || ELIDED.contains(word.toString());
    }

    private static void finish(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
