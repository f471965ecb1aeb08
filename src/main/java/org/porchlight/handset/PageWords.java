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

/**
 * The words of some pages, the handset's or the staff's, in one language. What the line says stands elsewhere, and may
 * be in another language.
 */
public final class PageWords {
    private final Language language;
    private final Properties words;

    private PageWords(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** All languages. @param folder where the files are, one a language, such as {@code /words/console} */
    public static Map<Language, PageWords> all(String folder) {
        Map<Language, PageWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(folder, language));
        }
        return all;
    }

    private static PageWords read(String folder, Language language) {
        var words = new Properties();
        String file = folder + "/" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(PageWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageWords(language, words);
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

    /** The day and the minute, as people here write them. */
    public String time(ZonedDateTime at) {
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
