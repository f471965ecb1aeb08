package org.porchlight.messaging;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.Optional;

/**
 * The alphabet of plain SMS (3GPP 23.038), and the nearest way to write a text in it. Texts in English stay in it
 * because a segment then holds 160 characters instead of 70. It never decides whether a text should be changed.
 */
public final class Gsm7 {
    private static final String BASIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 \n\r"
            + "!\"#%&'()*+,-./:;<=>?@_$¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ";
    /** Sent as an escape and a character: two septets. */
    private static final String EXTENSION = "€[]{}\\|~^\f";

    private static final byte[] SEPTETS = septets();

    /** Punctuation that reads the same in its plain form. Spaces inside guillemets go with them. */
    private static final Map<Integer, String> LOOK_ALIKES = Map.ofEntries(
            alike('‘', "'"),
            alike('’', "'"),
            alike('‚', "'"),
            alike('‛', "'"),
            alike('′', "'"),
            alike('ʼ', "'"),
            alike('´', "'"),
            alike('`', "'"),
            alike('‹', "'"),
            alike('›', "'"),
            alike('“', "\""),
            alike('”', "\""),
            alike('„', "\""),
            alike('‟', "\""),
            alike('″', "\""),
            alike('«', "\""),
            alike('»', "\""),
            alike('\u2010', "-"),
            alike('\u2011', "-"),
            alike('\u2012', "-"),
            alike('–', "-"),
            alike('—', "-"),
            alike('\u2015', "-"),
            alike('\u2212', "-"),
            alike('•', "-"),
            alike('…', "..."),
            alike('\u2044', "/"),
            alike('\u00a0', " "),
            alike('\u2002', " "),
            alike('\u2003', " "),
            alike('\u2007', " "),
            alike('\u2009', " "),
            alike('\u200a', " "),
            alike('\u202f', " "),
            alike('\u3000', " "),
            alike('\t', " "),
            alike('\u2028', "\n"),
            alike('\u2029', "\n"));

    /** Letters that are no base letter with an accent, so that taking the accent off doesn't help. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            alike('œ', "oe"),
            alike('Œ', "OE"),
            alike('ł', "l"),
            alike('Ł', "L"),
            alike('đ', "d"),
            alike('Đ', "D"),
            alike('ı', "i"),
            alike('ẞ', "SS"),
            alike('×', "x"),
            alike('→', "->"));

    private Gsm7() {}

    private static Map.Entry<Integer, String> alike(char written, String plain) {
        return Map.entry((int) written, plain);
    }

    /** Whether every character is in the alphabet. */
    public static boolean fits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (septets(text.charAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The first character that is not in the alphabet; empty where all are. */
    public static Optional<String> outside(String text) {
        return text.codePoints()
                .filter(point -> septets(point) == 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** 1 or 2 for a character of the alphabet, 0 for any other. */
    static int septets(int unit) {
        if (unit < SEPTETS.length) {
            return SEPTETS[unit];
        }
        return unit == '€' ? 2 : 0;
    }

    /** For all characters of the alphabet but the euro sign, which is far away. */
    private static byte[] septets() {
        byte[] septets = new byte['Ω' + 1];
        BASIC.chars().forEach(unit -> septets[unit] = 1);
        EXTENSION.chars().filter(unit -> unit < septets.length).forEach(unit -> septets[unit] = 2);
        return septets;
    }

    /** Quotes, dashes, ellipses and special spaces in their plain form; every letter stays as it is. */
    public static String tidy(String text) {
        return fits(text) ? text : tidied(text);
    }

    private static String tidied(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        withoutInnerSpaces(text).codePoints().forEach(point -> {
            String alike = LOOK_ALIKES.get(point);
            if (alike == null) {
                plain.appendCodePoint(point);
            } else {
                plain.append(alike);
            }
        });
        return plain.toString();
    }

    private static String withoutInnerSpaces(String text) {
        if (text.indexOf('«') < 0 && text.indexOf('»') < 0) {
            return text;
        }
        return text.replaceAll("«[ \u00a0\u202f]{1,3}", "«").replaceAll("[ \u00a0\u202f]{1,3}»", "»");
    }

    /**
     * The closest text that {@link #fits}: look-alikes as in {@link #tidy}, accents taken off only where the
     * alphabet lacks the letter (ç, ê, á, À), invisible characters dropped, "?" for what has no near form.
     */
    public static String approximate(String text) {
        if (fits(text)) {
            return text;
        }
        StringBuilder near = new StringBuilder(text.length());
        Normalizer.normalize(tidied(text), Form.NFC).codePoints().forEach(point -> {
            if (septets(point) > 0) {
                near.appendCodePoint(point);
            } else {
                near.append(nearest(point));
            }
        });
        return near.toString();
    }

    private static String nearest(int outside) {
        if (LETTERS.containsKey(outside)) {
            return LETTERS.get(outside);
        }
        return invisible(outside)
                ? ""
                : withoutAccents(Character.toString(outside)).orElse("?");
    }

    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Full-width forms, ligatures and fractions come apart here as well as accents. */
    private static Optional<String> withoutAccents(String letter) {
        String bare = tidy(Normalizer.normalize(letter, Form.NFKD).replaceAll("\\p{M}", ""));
        return bare.isEmpty() || !fits(bare) ? Optional.empty() : Optional.of(bare);
    }
}
