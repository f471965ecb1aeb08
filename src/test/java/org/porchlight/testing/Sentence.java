package org.porchlight.testing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;

/** One sentence that is said, and in which prompt. */
public record Sentence(String prompt, Language language, String text) {
    /** Ends at a full stop or a pause, not within "EE. UU." or "en fr.". */
    private static final Pattern END = Pattern.compile("\\[[1-9]s]|(?<!EE|UU|fr)[.;?!](\\s+|$)");

    public static Stream<Sentence> all(String prompt, Language language, String words) {
        return Arrays.stream(END.split(words))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Sentence(prompt, language, text));
    }

    /** Whether it is that sentence, however it is heard. */
    public boolean is(String words) {
        return plain(text).equals(plain(words));
    }

    public boolean holds(String words) {
        return plain(text).contains(plain(words));
    }

    /** Without case and accents, and a number of three digits as it is written, not as the voice reads it. */
    public static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\b(\\d) (\\d) (\\d)\\b", "$1$2$3")
                .toLowerCase(Locale.ROOT);
    }
}
