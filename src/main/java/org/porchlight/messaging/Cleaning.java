package org.porchlight.messaging;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Makes a text from anywhere safe and plain, and folds it for comparing: the one normalisation of keywords, topics and
 * places. Any string is accepted, broken ones too.
 */
public final class Cleaning {
    private Cleaning() {}

    /**
     * The same words without what only does harm (control characters, which the provider refuses in a reply; marks of
     * direction or of no width; halves of surrogate pairs), in plain characters: compatible forms as one (NFKC), single
     * spaces, straight quotes, ASCII digits. Case and accents stay; the ends are trimmed.
     */
    public static String clean(String text) {
        if (plain(text)) {
            return text.strip();
        }
        // NFKC would make a space and a stray accent of the acute that people type for an apostrophe.
        String visible = visible(text.replace('´', '\''));
        return visible(Normalizer.normalize(visible, Form.NFKC)).strip();
    }

    /** Most texts are ASCII with single spaces already: they need no second copy. */
    private static boolean plain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~' || letter == '`' || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    /** A clean text as it is compared: in small letters, without accents, joined letters apart. */
    public static String folded(String clean) {
        String lower = clean.toLowerCase(Locale.ROOT);
        return ascii(lower) ? lower : unmarked(Normalizer.normalize(lower, Form.NFKD));
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String unmarked(String decomposed) {
        StringBuilder bare = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int point = decomposed.codePointAt(i);
            i += Character.charCount(point);
            if (!mark(point)) {
                letter(point, bare);
            }
        }
        return bare.toString();
    }

    private static boolean mark(int point) {
        return point > 0x7f
                && switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Letters with a stroke or joined in one don't come apart under NFKD. */
    private static void letter(int point, StringBuilder bare) {
        switch (point) {
            case 'œ' -> bare.append("oe");
            case 'æ' -> bare.append("ae");
            case 'ß' -> bare.append("ss");
            case 'ø' -> bare.append('o');
            case 'ł' -> bare.append('l');
            case 'ı' -> bare.append('i');
            default -> bare.appendCodePoint(point);
        }
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                space(kept);
            } else if (!blank(point)) {
                kept.appendCodePoint(straight(point));
            }
        }
        return kept.toString();
    }

    private static void space(StringBuilder kept) {
        if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    /** What nobody sees or what breaks replies: control and format characters, halves of pairs, selectors, fillers. */
    private static boolean blank(int point) {
        if (point < 0x80) {
            return point < ' ' || point == 0x7f;
        }
        boolean noCharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
        return noCharacter
                || selector(point)
                || switch (Character.getType(point)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    /** Without width or blank, though Unicode classes them as marks and letters; keycaps and skin tones too. */
    private static boolean selector(int point) {
        return switch (point) {
            case 0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0, 0x20e3 -> true;
            default ->
                (point >= 0xfe00 && point <= 0xfe0f)
                        || (point >= 0x180b && point <= 0x180f)
                        || (point >= 0x1f3fb && point <= 0x1f3ff);
        };
    }

    private static int straight(int point) {
        return switch (point) {
            case '’', '‘', 'ʼ', '`', '′', '‛' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            default -> point > 0x7f && Character.isDigit(point) ? '0' + Character.digit(point, 10) : point;
        };
    }
}
