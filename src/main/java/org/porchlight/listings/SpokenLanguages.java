package org.porchlight.listings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.sheets.PlainText;

/** The languages of the world by their codes and their names in English, French and Spanish. */
public final class SpokenLanguages {
    private static final Map<String, String> CODES = codes();

    private SpokenLanguages() {}

    /** The ISO 639 code for a code or a name, such as {@code ur} for "Urdu"; empty for any other word. */
    public static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(PlainText.of(written)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        codes.putAll(Map.of("asl", "ase", "lsq", "fcs", "mandarin", "zh", "cantonese", "yue", "tagalog", "tl"));
        codes.putAll(
                Map.of("ase", "ase", "fcs", "fcs", "yue", "yue", "eng", "en", "fra", "fr", "fre", "fr", "spa", "es"));
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            codes.put(code, code);
            Arrays.asList(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), language)
                    .forEach(in -> codes.putIfAbsent(PlainText.of(language.getDisplayLanguage(in)), code));
        }
        return codes;
    }
}
