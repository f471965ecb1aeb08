package org.porchlight.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two people write differently and mean alike: without case, accents and points. */
public final class PlainText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}+]+");

    private PlainText() {}

    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
