package org.porchlight.understanding;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Makes a text from anywhere safe and plain: visible characters, single spaces, straight quotes, ASCII digits. */
final class Cleaning {
    private Cleaning() {}

    /** The same words in plain characters. Case and accents stay. */
    static String clean(String text) {
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
