package org.porchlight.speech;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.script.Phrase;
import org.porchlight.script.Words;

/**
 * Says the name of a place in a language: the part of a Canadian town that an area is, several areas that are read as one,
 * and the state or province where towns share a name. The words are prompts under {@code directory.}.
 */
public final class PlaceNames {
    /** Begins the name of each prompt that names a state or province. */
    public static final String REGIONS = "regions.";
    /** Begins the name of each prompt for a part of a town. */
    public static final String PARTS = "directory.part.";

    private static final Pattern AREA = Pattern.compile("[A-Z][0-9][A-Z](?:\\+.*)?");
    /** At the end of a name only: North York is a town. */
    private static final Pattern PART =
            Pattern.compile("(?<=\\S )(?:(?:Inner|Outer|Upper|Lower|Central|North|South|East|West"
                    + "|Northeast|Northwest|Southeast|Southwest) ?\\b)+(?=,| /|$)");

    private final Words words;
    private final Language language;
    private final Channel channel;

    public PlaceNames(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** The name alone. */
    public String of(Place place) {
        String name = AREA.matcher(place.key()).matches() ? parts(place.name()) : place.name();
        int last = name.lastIndexOf(" / ");
        return last < 0
                ? name
                : name.substring(0, last).replace(" / ", ", ") + " " + said(ConversationPrompt.OR.key(), "/") + " "
                        + name.substring(last + " / ".length());
    }

    /**
     * The name with its state or province, as it is told from others. In a call a postal area of the own province goes
     * without: it names its town, and its code begins as people know it.
     *
     * @param near where the number is from
     */
    public String withRegion(Place place, Optional<Region> near) {
        boolean known = AREA.matcher(place.key()).matches()
                && near.filter(place.region()::equals).isPresent();
        return switch (channel) {
            case TEXT -> of(place) + ", " + place.region().code();
            case VOICE -> known ? of(place) : of(place) + ", " + region(place);
        };
    }

    private String region(Place place) {
        String code = place.region().code();
        return said(REGIONS + code.toLowerCase(Locale.ROOT), code);
    }

    /** The name as it stands alone in a sentence; in writing with the state or province, as Portlands are many. */
    public String called(Place place) {
        return channel == Channel.TEXT ? withRegion(place, Optional.empty()) : of(place);
    }

    private String parts(String name) {
        return PART.matcher(name)
                .replaceAll(part ->
                        Matcher.quoteReplacement(inThisLanguage(part.group().strip())));
    }

    private String inThisLanguage(String part) {
        StringBuilder said = new StringBuilder();
        for (String word : part.split(" ")) {
            said.append(said.isEmpty() ? "" : " ").append(said(PARTS + word.toLowerCase(Locale.ROOT), word));
        }
        return said.toString();
    }

    private String said(String prompt, String otherwise) {
        return words.find(language, prompt)
                .map((Phrase phrase) -> phrase.in(channel, Map.of()))
                .orElse(otherwise);
    }
}
