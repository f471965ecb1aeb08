package org.porchlight.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;

/**
 * A sentence or two as a site's keeper wrote them, in one language or several: {@code Ring the bell. | fr: Sonnez. | es:
 * Toque el timbre.} A part without a mark is English. People who read another language get theirs, or none.
 */
public record SiteNote(Map<Language, String> parts) {
    /** A note that says nothing. */
    public static final SiteNote NONE = new SiteNote(Map.of());

    private static final Pattern BETWEEN = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern MARK = Pattern.compile("^(en|fr|es):\\s*");

    /** @throws IllegalArgumentException for a part with a "|" in it, which stands between two languages */
    public SiteNote {
        var said = new EnumMap<Language, String>(Language.class);
        parts.forEach((language, part) -> {
            if (part.contains("|")) {
                throw new IllegalArgumentException("a note may hold no |: " + part);
            }
            if (!part.isBlank()) {
                said.put(language, part.strip());
            }
        });
        parts = Map.copyOf(said);
    }

    /** Reads {@link #written()}. Parts of one language are one, with a slash between them, so that none is lost. */
    public static SiteNote read(String written) {
        var parts = new EnumMap<Language, String>(Language.class);
        for (String part : BETWEEN.split(written.strip())) {
            Matcher mark = MARK.matcher(part);
            boolean marked = mark.find();
            Language language = marked ? Language.ofCode(mark.group(1)).orElseThrow() : Language.EN;
            String said = (marked ? part.substring(mark.end()) : part).strip();
            if (!said.isEmpty()) {
                parts.merge(language, said, (one, next) -> one.equals(next) ? one : one + " / " + next);
            }
        }
        return new SiteNote(parts);
    }

    /** All parts in one text, as files and tables hold them. */
    public String written() {
        List<String> written = new ArrayList<>();
        for (Language language : Language.values()) {
            String part = in(language);
            if (!part.isEmpty()) {
                written.add(needsMark(language, part) ? language.code() + ": " + part : part);
            }
        }
        return String.join(" | ", written);
    }

    private static boolean needsMark(Language language, String part) {
        return language != Language.EN || MARK.matcher(part).find();
    }

    /** The part in that language; empty where there is none. */
    public String in(Language language) {
        return parts.getOrDefault(language, "");
    }
}
