package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.messaging.Cleaning;

/** Cuts a clean text into words as people mean them, whatever their case, accents and apostrophes. */
final class Tokens {
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Tokens() {}

    /**
     * Lower case, without accents; apostrophes are dropped ("won't" is "wont", "j'ai" is "jai", since most people
     * leave them out), dots within initials too ("O.D."), each emoji is a token, and all other marks separate.
     */
    static List<String> of(String clean) {
        Tokens tokens = new Tokens();
        String bare = Cleaning.folded(clean);
        for (int i = 0; i < bare.length(); ) {
            int point = bare.codePointAt(i);
            tokens.take(point, bare, i);
            i += Character.charCount(point);
        }
        tokens.finish();
        return List.copyOf(tokens.tokens);
    }

    private void take(int point, String text, int at) {
        if (Character.isLetterOrDigit(point)) {
            word.appendCodePoint(point);
        } else if (emoji(point)) {
            finish();
            tokens.add(Character.toString(point));
        } else if (point != '\'' && !(point == '.' && initial(text, at))) {
            finish();
        }
    }

    private static boolean emoji(int point) {
        return point > 0x2000
                && switch (Character.getType(point)) {
                    case Character.OTHER_SYMBOL, Character.UNASSIGNED -> true;
                    default -> false;
                };
    }

    /** "o.d." is one word: a dot between single letters, or after the last of them. */
    private boolean initial(String text, int at) {
        boolean aloneBefore = at >= 1 && Character.isLetter(text.charAt(at - 1)) && (at < 2 || !letterAt(text, at - 2));
        boolean aloneAfter = letterAt(text, at + 1) && !letterAt(text, at + 2);
        return aloneBefore && aloneAfter;
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private void finish() {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
