package org.porchlight.speech;

import static org.porchlight.speech.ConversationPrompt.ALWAYS_OPEN;
import static org.porchlight.speech.ConversationPrompt.ASK_FIRST;
import static org.porchlight.speech.ConversationPrompt.CALL_FIRST;
import static org.porchlight.speech.ConversationPrompt.CLOSED;
import static org.porchlight.speech.ConversationPrompt.CLOSES_SOON;
import static org.porchlight.speech.ConversationPrompt.KILOMETRES_HALF;
import static org.porchlight.speech.ConversationPrompt.KILOMETRES_MANY;
import static org.porchlight.speech.ConversationPrompt.KILOMETRES_NEAR;
import static org.porchlight.speech.ConversationPrompt.KILOMETRES_ONE;
import static org.porchlight.speech.ConversationPrompt.MILES_HALF;
import static org.porchlight.speech.ConversationPrompt.MILES_MANY;
import static org.porchlight.speech.ConversationPrompt.MILES_NEAR;
import static org.porchlight.speech.ConversationPrompt.MILES_ONE;
import static org.porchlight.speech.ConversationPrompt.OPEN;
import static org.porchlight.speech.ConversationPrompt.OPENS_AGAIN;
import static org.porchlight.speech.ConversationPrompt.OPENS_DAY;
import static org.porchlight.speech.ConversationPrompt.OPENS_LATER;
import static org.porchlight.speech.ConversationPrompt.OPENS_TODAY;
import static org.porchlight.speech.ConversationPrompt.OPENS_TOMORROW;
import static org.porchlight.speech.ConversationPrompt.OPENS_TONIGHT;
import static org.porchlight.speech.ConversationPrompt.OPEN_THROUGH;
import static org.porchlight.speech.ConversationPrompt.UNKNOWN_HOURS;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.places.Opening;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteWish;
import org.porchlight.script.Words;

/**
 * Fills the gaps of a prompt about a site: its name, street, distance and hours, in words a person would say. The words
 * themselves are prompts under {@code directory.}; this class only picks which of them fits.
 */
public final class SiteWords {
    private static final double KILOMETRES_A_MILE = 1.609344;

    /** A closing time before this hour belongs to the night before: "until 2 at night", not "until tomorrow". */
    private static final LocalTime MORNING = LocalTime.of(5, 0);

    /** A site that opens one day a week is named by that day even on the day itself, once it has closed. */
    private static final int WEEK = 7;

    private final Words words;
    private final Language language;
    private final Channel channel;
    private final ClockWords clock;

    public SiteWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
        this.clock = new ClockWords(words, language, channel);
    }

    /**
     * All values: those of {@link #inFull}, {@code fits} and {@code place}.
     *
     * @param wishes what the site was chosen for besides what it gives out
     */
    public Map<String, String> of(Site site, Place near, Set<SiteWish> wishes) {
        var values = new HashMap<>(inFull(site));
        values.put("fits", new WishWords(words, language, channel).met(wishes, site));
        values.put("place", new PlaceNames(words, language, channel).called(near));
        return values;
    }

    /** Those of {@link #of(Site)}, and {@code door}, {@code distance}, {@code note}, {@code alert} and {@code news}. */
    public Map<String, String> inFull(Site site) {
        var values = new HashMap<>(of(site));
        values.put("distance", distance(site));
        values.put("door", door(site));
        values.put("note", site.detail().note().in(language));
        values.put("alert", site.detail().alert().in(language));
        values.put("news", new SiteNewsWords(words, language, channel).of(site));
        return values;
    }

    /** Values for {@code name}, {@code street}, {@code city} and {@code hours}: the same wherever one is. */
    public Map<String, String> of(Site site) {
        return Map.of("name", name(site), "street", street(site), "city", site.city(), "hours", hours(site));
    }

    /** A French or Spanish voice reads numerals by itself, but would trip over English numbers in words. */
    private String street(Site site) {
        return switch (channel) {
            case TEXT -> site.street();
            case VOICE -> language == Language.EN ? site.spokenStreet() : site.fullStreet();
        };
    }

    private String name(Site site) {
        return switch (channel) {
            case TEXT -> site.name();
            case VOICE -> site.detail().spokenName().orElse(site.name());
        };
    }

    /** The street, behind the name that tells a stranger nothing where there is one. */
    private String door(Site site) {
        return site.detail().plainName().map(plain -> plain + ", ").orElse("") + street(site);
    }

    private String distance(Site site) {
        boolean miles = site.country() == Country.US;
        double units = miles ? site.kilometres() / KILOMETRES_A_MILE : site.kilometres();
        if (units < 0.3) {
            return say(miles ? MILES_NEAR : KILOMETRES_NEAR, Map.of());
        } else if (units < 0.75) {
            return say(miles ? MILES_HALF : KILOMETRES_HALF, Map.of());
        } else if (units < 1.5) {
            return say(miles ? MILES_ONE : KILOMETRES_ONE, Map.of());
        }
        return say(miles ? MILES_MANY : KILOMETRES_MANY, Map.of("n", Long.toString(Math.round(units))));
    }

    private String hours(Site site) {
        LocalDateTime now = site.now();
        return switch (site.opening()) {
            case Opening.Open open when open.until().isEmpty() -> say(ALWAYS_OPEN, Map.of());
            case Opening.Open open -> open(open, open.until().get(), now);
            case Opening.Closed closed ->
                closed.opens().map(opens -> opens(opens, now)).orElseGet(() -> say(CLOSED, Map.of()));
            case Opening.CallFirst _ ->
                site.detail()
                        .phone()
                        .map(number ->
                                say(CALL_FIRST, Map.of("number", new PublicPhone(words, language, channel).of(number))))
                        .orElseGet(() -> say(ASK_FIRST, Map.of()));
            case Opening.Doubtful _ -> say(UNKNOWN_HOURS, Map.of());
        };
    }

    private String open(Opening.Open open, LocalDateTime until, LocalDateTime now) {
        Map<String, String> values =
                Map.of("time", clock.time(until.toLocalTime()), "day", clock.day(until.toLocalDate()));
        if (open.soon()) {
            return say(CLOSES_SOON, values);
        }
        boolean thisSession =
                until.isBefore(now.toLocalDate().plusDays(1).atTime(MORNING)) && until.isBefore(now.plusDays(1));
        return say(thisSession ? OPEN : OPEN_THROUGH, values);
    }

    private String opens(LocalDateTime opens, LocalDateTime now) {
        long days = opens.toLocalDate().toEpochDay() - now.toLocalDate().toEpochDay();
        // What opens with a day would be said of the wrong night: midnight is heard as the end of a day.
        boolean withTheDay = opens.toLocalTime().equals(LocalTime.MIDNIGHT);
        ConversationPrompt tomorrow = withTheDay ? OPENS_TONIGHT : OPENS_TOMORROW;
        ConversationPrompt day = withTheDay ? OPENS_AGAIN : OPENS_DAY;
        ConversationPrompt when = days == 0 ? OPENS_TODAY : days == 1 ? tomorrow : days <= WEEK ? day : OPENS_LATER;
        return say(when, Map.of("time", clock.time(opens.toLocalTime()), "day", clock.day(opens.toLocalDate())));
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
