package org.porchlight.speech;

import static org.porchlight.speech.ConversationPrompt.ACROSS_THE_BORDER;
import static org.porchlight.speech.ConversationPrompt.ALWAYS_OPEN;
import static org.porchlight.speech.ConversationPrompt.ASK_FIRST;
import static org.porchlight.speech.ConversationPrompt.ASK_FROM;
import static org.porchlight.speech.ConversationPrompt.ASK_FROM_DAY;
import static org.porchlight.speech.ConversationPrompt.ASK_ON_DAY;
import static org.porchlight.speech.ConversationPrompt.A_BOX;
import static org.porchlight.speech.ConversationPrompt.A_MACHINE;
import static org.porchlight.speech.ConversationPrompt.CALL_FIRST;
import static org.porchlight.speech.ConversationPrompt.CALL_FROM;
import static org.porchlight.speech.ConversationPrompt.CALL_FROM_DAY;
import static org.porchlight.speech.ConversationPrompt.CALL_ON_DAY;
import static org.porchlight.speech.ConversationPrompt.CLOSED;
import static org.porchlight.speech.ConversationPrompt.CLOSES_SOON;
import static org.porchlight.speech.ConversationPrompt.IN_THAT_AREA;
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
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Channel;
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
        if (near.wide()) {
            // Its point is only one of many towns: a distance from there would be wrong for most.
            values.put("distance", say(IN_THAT_AREA, Map.of()));
        }
        if (site.country() != near.region().country()) {
            // Not everybody can cross, with or without a kit.
            values.put("distance", say(ACROSS_THE_BORDER, Map.of("distance", values.get("distance"))));
        }
        values.put("place", new PlaceNames(words, language, channel).called(near));
        return values;
    }

    /**
     * Those of {@link #of(Site)}, and {@code door}, {@code distance}, {@code kind}, {@code note}, {@code alert},
     * {@code news} and {@code checked}.
     */
    public Map<String, String> inFull(Site site) {
        var values = new HashMap<>(of(site));
        values.put("distance", new DistanceWords(words, language, channel).of(site));
        values.put("door", door(site));
        String kind = kind(site);
        String note = site.detail().note().in(language);
        values.put("kind", kind);
        values.put("note", note.isEmpty() ? kind : note);
        values.put("alert", site.detail().alert().in(language));
        var news = new SiteNewsWords(words, language, channel);
        values.put("news", news.of(site));
        values.put("checked", news.checked(site));
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

    /** How to get it where nobody is there; empty where somebody is. */
    private String kind(Site site) {
        return switch (site.detail().kind()) {
            case DISPENSER -> say(A_BOX, Map.of());
            case VENDING -> say(A_MACHINE, Map.of());
            case STAFFED, PHARMACY, MOBILE, MAIL -> "";
        };
    }

    private String hours(Site site) {
        LocalDateTime now = site.now();
        return switch (site.opening()) {
            case Opening.Open open when open.until().isEmpty() -> say(ALWAYS_OPEN, Map.of());
            case Opening.Open open -> open(open, open.until().get(), now);
            case Opening.Closed closed ->
                closed.opens().map(opens -> opens(opens, now)).orElseGet(() -> say(CLOSED, Map.of()));
            case Opening.CallFrom(LocalDateTime from) -> callFrom(site, from);
            case Opening.CallFirst _ ->
                phone(site)
                        .map(number -> say(CALL_FIRST, Map.of("number", number)))
                        .orElseGet(() -> say(ASK_FIRST, Map.of()));
            case Opening.Doubtful _ -> say(UNKNOWN_HOURS, Map.of());
        };
    }

    private Optional<String> phone(Site site) {
        return site.detail().phone().map(new PublicPhone(words, language, channel)::of);
    }

    private String callFrom(Site site, LocalDateTime from) {
        Map<String, String> values =
                new HashMap<>(Map.of("time", clock.time(from.toLocalTime()), "day", clock.day(from.toLocalDate())));
        phone(site).ifPresent(number -> values.put("number", number));
        boolean call = values.containsKey("number");
        long days = from.toLocalDate().toEpochDay() - site.now().toLocalDate().toEpochDay();
        if (days > WEEK) {
            return say(OPENS_LATER, values);
        } else if (from.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return say(call ? CALL_ON_DAY : ASK_ON_DAY, values);
        } else if (days == 0) {
            return say(call ? CALL_FROM : ASK_FROM, values);
        }
        return say(call ? CALL_FROM_DAY : ASK_FROM_DAY, values);
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
