package org.porchlight.handset;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.porchlight.messaging.Language;

/** The words of the pages in one language. What the line says stands elsewhere, and may be in another language. */
final class PageWords {
    private final Language language;
    private final Properties words;

    private PageWords(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** All languages, from {@code /words}. */
    static Map<Language, PageWords> all() {
        Map<Language, PageWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(language));
        }
        return all;
    }

    private static PageWords read(Language language) {
        var words = new Properties();
        String file = "/words/" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(PageWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageWords(language, words);
    }

    Language language() {
        return language;
    }

    String code() {
        return language.code();
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** @throws IllegalArgumentException when there is no such word: a page is wrong */
    String say(String key, Object... values) {
        String said = words.getProperty(key);
        if (said == null) {
            throw new IllegalArgumentException("no page word " + key + " in " + language);
        }
        return values.length == 0 ? said : MessageFormat.format(said, values);
    }

    /** The day and the minute, as people here write them. */
    String time(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(say("clock.pattern"), locale()).format(at);
    }

    private Locale locale() {
        return switch (language) {
            case EN -> Locale.US;
            case FR -> Locale.CANADA_FRENCH;
            case ES -> Locale.of("es", "US");
        };
    }
}
