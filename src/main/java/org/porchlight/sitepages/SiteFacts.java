package org.porchlight.sitepages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.console.Moments;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteNote;
import org.porchlight.web.PageWords;

/** Puts the fields of a site into the words of a page, be they those that stand or those that stood. */
record SiteFacts(Moments when) {
    private static final List<String> HOURS = List.of("hours", "women_hours");
    private static final List<String> NOTES = List.of("note", "alert");
    private static final List<String> DATES = List.of("closed_on", "no_kits_until", "checked_on", "vanished_on");
    private static final Map<String, String> CODES =
            Map.of("kind", "kind.", "services", "service.", "traits", "trait.", "trans_women", "trans.");
    /** What says nothing to a reader, or stands elsewhere. */
    private static final List<String> UNSAID = List.of("id", "name", "demo", "approximate", "latitude", "longitude");

    /** All that is known of a site; not what isn't. */
    List<SiteFact> of(SiteRecord site) {
        Map<String, String> fields = SiteFields.write(site);
        List<SiteFact> facts = new ArrayList<>();
        for (String field : SiteFields.NAMES) {
            String text = fields.get(field);
            if (!UNSAID.contains(field) && (!text.isEmpty() || field.equals("hours"))) {
                facts.add(new SiteFact(field, lines(field, text)));
            }
        }
        return facts;
    }

    /** A field's text in words; nothing for an empty one. */
    String inWords(String field, String text) {
        return text.isEmpty() ? words().say("history.nothing") : String.join("; ", lines(field, text));
    }

    private PageWords words() {
        return when.words();
    }

    private List<String> lines(String field, String text) {
        if (HOURS.contains(field)) {
            return new HoursInWords(when).of(text);
        }
        if (NOTES.contains(field)) {
            return note(SiteNote.read(text));
        }
        if (DATES.contains(field)) {
            return List.of(listed(text, day -> when.date(LocalDate.parse(day))));
        }
        if (CODES.containsKey(field)) {
            return List.of(listed(text, code -> coded(CODES.get(field) + code, code)));
        }
        return switch (field) {
            case "languages" -> List.of(listed(text, this::language));
            case "country" -> List.of(Locale.of("", text).getDisplayCountry(words().locale()));
            default -> List.of(text);
        };
    }

    private String coded(String key, String code) {
        return words().has(key) ? words().say(key) : code;
    }

    private String language(String code) {
        return Optional.of(Locale.of(code).getDisplayLanguage(words().locale()))
                .filter(name -> !name.isEmpty())
                .orElse(code);
    }

    private static String listed(String text, Function<String, String> said) {
        return Stream.of(text.split(" ")).map(said).collect(Collectors.joining(", "));
    }

    private List<String> note(SiteNote note) {
        List<String> parts = new ArrayList<>();
        for (Language language : Language.values()) {
            String part = note.in(language);
            if (!part.isEmpty()) {
                parts.add(words().say("note.in", words().say("language." + language.code()), part));
            }
        }
        return parts;
    }
}
