package org.porchlight.web;

import io.javalin.http.Context;
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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;

/**
 * Holds the words of some pages, in one language. What the line says stands in the scripts, and may be in another
 * language.
 */
public final class PageWords {
    private final Language language;
    private final Properties words;

    private PageWords(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /**
     * Reads the words of all languages.
     *
     * @param folders where the files are, one a language in each, such as {@code /words/console}
     */
    public static Map<Language, PageWords> all(String... folders) {
        Map<Language, PageWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            var words = new Properties();
            Stream.of(folders).forEach(folder -> read(folder + "/" + language.code() + ".properties", words));
            all.put(language, new PageWords(language, words));
        }
        return all;
    }

    /** Finds the language of a page: as its address asks, else as the browser prefers, else English. */
    public static Language preferred(Context ctx) {
        return Forms.asked(ctx, "lang")
                .flatMap(Language::ofCode)
                .or(() -> Optional.ofNullable(ctx.header("Accept-Language"))
                        .filter(header -> header.length() >= 2)
                        .flatMap(header -> Language.ofCode(header.substring(0, 2))))
                .orElse(Language.EN);
    }

    private static void read(String file, Properties words) {
        try (Reader reader = new InputStreamReader(PageWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    public String code() {
        return language.code();
    }

    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** @throws IllegalArgumentException when there is no such word: a page is wrong */
    public String say(String key, Object... values) {
        String said = words.getProperty(key);
        if (said == null) {
            throw new IllegalArgumentException("no page word " + key + " in " + language);
        }
        return values.length == 0 ? said : MessageFormat.format(said, values);
    }

    /** Writes the day and the minute, as people here write them. */
    public String time(ZonedDateTime at) {
        return write("clock.pattern", at);
    }

    /**
     * Writes as much of a moment as a pattern has, as people here write it.
     *
     * @param pattern the name of its word
     */
    public String write(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(say(pattern), locale()).format(at);
    }

    /** The locale by which people here name days and zones. */
    public Locale locale() {
        return switch (language) {
            case EN -> Locale.US;
            case FR -> Locale.CANADA_FRENCH;
            case ES -> Locale.of("es", "US");
        };
    }
}
