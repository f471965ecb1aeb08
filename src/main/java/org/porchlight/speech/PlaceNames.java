package org.porchlight.speech;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Cleaning;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.script.Phrase;
import org.porchlight.script.Words;

/**
 * Says the name of a place in a language: a town as it is called there, the part of a Canadian town that an area is,
 * several areas that are read as one, and the state or province where towns share a name. The words are prompts under
 * {@code towns.}, {@code regions.} and {@code directory.}; a town without one keeps its own name.
 */
public final class PlaceNames {
    /** Begins the name of each prompt that names a state or province. */
    public static final String REGIONS = "regions.";
    /** Begins the name of each prompt for a part of a town. */
    public static final String PARTS = "directory.part.";
    /** Begins the name of each prompt for a town or area, such as {@code towns.new-orleans-la}. */
    public static final String TOWNS = "towns.";

    private static final Pattern AREA = Pattern.compile("[A-Z][0-9][A-Z](?:\\+.*)?");
    /** At the end of a name only: North York is a town. */
    private static final Pattern PART =
            Pattern.compile("(?<=\\S )(?:(?:Inner|Outer|Upper|Lower|Central|North|South|East"
                    + "|West|Northeast|Northwest|Southeast|Southwest) ?\\b)+$");

    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^a-z0-9]+");
    private static final String AREAS = " / ";
    private static final String WITHIN = ", ";

    private final Words words;
    private final Language language;
    private final Channel channel;

    public PlaceNames(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** The prompt that names the town or area of this name in that state or province, where one does. */
    public static String prompt(String name, Region region) {
        String plain = Cleaning.folded(name + " " + region.code());
        return TOWNS + NOT_OF_A_KEY.matcher(plain).replaceAll("-");
    }

    /** The name alone. */
    public String of(Place place) {
        return town(place.name(), place).orElseGet(() -> {
            List<String> areas = Stream.of(place.name().split(AREAS))
                    .map(area -> area(area, place))
                    .toList();
            return areas.size() == 1
                    ? areas.getFirst()
                    : String.join(WITHIN, areas.subList(0, areas.size() - 1)) + " "
                            + said(ConversationPrompt.OR.key(), "/") + " " + areas.getLast();
        });
    }

    /**
     * The name with its state or province, as it is told from others. In a call a postal area of the own province goes
     * without: it names its town, and its code begins as people know it.
     *
     * @param near where the number is from
     */
    public String withRegion(Place place, Optional<Region> near) {
        boolean known = isArea(place) && near.filter(place.region()::equals).isPresent();
        return switch (channel) {
            case TEXT -> of(place) + WITHIN + place.region().code();
            case VOICE -> known ? of(place) : of(place) + WITHIN + region(place);
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

    /** A neighbourhood and the town around it, each in this language. */
    private String area(String area, Place place) {
        return Stream.of(area.split(WITHIN)).map(name -> named(name, place)).collect(Collectors.joining(WITHIN));
    }

    private String named(String name, Place place) {
        return town(name, place).orElseGet(() -> isArea(place) ? parts(name, place) : name);
    }

    private String parts(String name, Place place) {
        Matcher part = PART.matcher(name);
        if (!part.find()) {
            return name;
        }
        String whole = name.substring(0, part.start()).strip();
        String said = Stream.of(part.group().split(" "))
                .map(word -> said(PARTS + word.toLowerCase(Locale.ROOT), word))
                .collect(Collectors.joining(" "));
        return town(whole, place).orElse(whole) + " " + said;
    }

    private static boolean isArea(Place place) {
        return AREA.matcher(place.key()).matches();
    }

    private Optional<String> town(String name, Place place) {
        return find(prompt(name, place.region()));
    }

    private String said(String prompt, String otherwise) {
        return find(prompt).orElse(otherwise);
    }

    private Optional<String> find(String prompt) {
        return words.find(language, prompt).map((Phrase phrase) -> phrase.in(channel, Map.of()));
    }
}
