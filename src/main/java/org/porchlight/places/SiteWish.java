package org.porchlight.places;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.messaging.Language;

/**
 * What a person may wish of a site besides what it gives out: the one list of such wishes. Where no site meets all of
 * them, the later ones here give way first.
 */
public enum SiteWish {
    /** That it has hours for women alone. */
    WOMEN,
    YOUTH,
    INDIGENOUS_LED,
    BLACK_LED,
    LGBTQ2S,
    WHEELCHAIR,
    ENGLISH,
    FRENCH,
    SPANISH,
    NO_ID,
    NO_PAPERS,
    NO_NAMES,
    CHILDCARE,
    TRANSIT,
    FREE,
    OPEN_NOW;

    /** As a script and a position write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands in a site's record where it meets the wish; empty where a trait doesn't tell. */
    public Optional<SiteTrait> trait() {
        return SiteTrait.ofCode(word());
    }

    /** The language that is to be spoken there; empty for a wish about anything else. */
    public Optional<Language> language() {
        return switch (this) {
            case ENGLISH -> Optional.of(Language.EN);
            case FRENCH -> Optional.of(Language.FR);
            case SPANISH -> Optional.of(Language.ES);
            case WOMEN, YOUTH, INDIGENOUS_LED, BLACK_LED, LGBTQ2S, WHEELCHAIR -> Optional.empty();
            case NO_ID, NO_PAPERS, NO_NAMES, CHILDCARE, TRANSIT, FREE, OPEN_NOW -> Optional.empty();
        };
    }

    /** That the language is spoken there. */
    public static SiteWish spoken(Language language) {
        return Arrays.stream(values())
                .filter(wish -> wish.language().filter(language::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Reads {@link #written}; what is no such word is left out. */
    public static Set<SiteWish> read(String words) {
        var wishes = EnumSet.noneOf(SiteWish.class);
        if (words.isEmpty()) {
            return wishes;
        }
        // A stranger's form may say one twice.
        List<String> written = List.of(words.split(" "));
        Arrays.stream(values()).filter(wish -> written.contains(wish.word())).forEach(wishes::add);
        return wishes;
    }

    /** Some wishes in one text. */
    public static String written(Set<SiteWish> wishes) {
        return wishes.stream().map(SiteWish::word).collect(Collectors.joining(" "));
    }
}
