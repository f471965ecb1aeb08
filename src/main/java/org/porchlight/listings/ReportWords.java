package org.porchlight.listings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.porchlight.messaging.Language;
import org.porchlight.sheets.Said;

/**
 * What is said of lists, in one language: the English sentence, a line each, and below it, set in, the same in that
 * language. What has no other words stays English.
 */
public final class ReportWords {
    private static final Map<Language, ReportWords> ALL = Map.of(
            Language.EN, new ReportWords(Map.of()),
            Language.FR, new ReportWords(read("/listings/said.fr.txt")),
            Language.ES, new ReportWords(read("/listings/said.es.txt")));

    private final Map<String, String> byEnglish;

    private ReportWords(Map<String, String> byEnglish) {
        this.byEnglish = byEnglish;
    }

    public static ReportWords of(Language language) {
        return ALL.get(language);
    }

    /** The English sentences that have other words. */
    Map<String, String> byEnglish() {
        return byEnglish;
    }

    /** A sentence in that language. */
    public String say(Said said) {
        return said.in(english -> byEnglish.getOrDefault(english, english));
    }

    String say(String english, Object... values) {
        return say(Said.of(english, values));
    }

    private static Map<String, String> read(String file) {
        Map<String, String> words = new HashMap<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(ReportWords.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            String english = "";
            for (String line : lines.lines().toList()) {
                if (line.startsWith(" ")) {
                    words.put(english, line.strip());
                }
                english = line;
            }
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
