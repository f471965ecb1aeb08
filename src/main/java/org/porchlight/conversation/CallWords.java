package org.porchlight.conversation;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Words;

/**
 * What fills the gaps of a prompt about a call back: when, to which phone, asking for whom, showing what. A number that
 * was keyed is read back in the same turn only; after that it is "the number you keyed", for nobody here knows it.
 */
final class CallWords {
    static final String WINDOW = "window";
    static final String PHONE = "phone";
    static final String WORD = "word";

    /** Answers that stand for what only the vault knows. */
    static final String OTHER = "other";
    static final String TYPED = "typed";

    private final Words words;
    private final Position position;
    private final Facts facts;
    private final Channel channel;

    CallWords(Words words, Position position, Facts facts, Channel channel) {
        this.words = words;
        this.position = position;
        this.facts = facts;
        this.channel = channel;
    }

    /** The window that was chosen, whether or not it can still be had: whoever commits it knows, and what was committed. */
    static Optional<Window> chosen(Position position, Facts facts) {
        String key = position.answers().getOrDefault(WINDOW, "");
        return facts.calls().windows().stream()
                .filter(window -> window.key().equals(key))
                .findFirst()
                .or(() -> Window.ofKey(key, facts.now(), facts.calls().zone()));
    }

    /** Values for {@code window}, {@code zone}, {@code phone}, {@code word} and {@code ending}. */
    Map<String, String> of(Optional<PhoneNumber> keyed) {
        var values = new HashMap<String, String>();
        values.put("ending", SpokenNumber.in(channel, facts.calls().ending()));
        values.put("zone", zone(facts.calls().zone()));
        chosen(position, facts).ifPresent(window -> values.put("window", window(window)));
        values.put("phone", keyed.map(this::readBack).orElseGet(this::phone));
        values.put("word", word());
        return values;
    }

    /** "this evening, between 5 and 9, Pacific Time". */
    String window(Window window) {
        return said("callback.window.", window);
    }

    /** The same as one of a list, where the zone was said before: "this evening, between 5 and 9". */
    String choice(Window window) {
        return said("callback.choice.", window);
    }

    private String said(String prompt, Window window) {
        ZonedDateTime from = window.from().atZone(window.zone());
        ZonedDateTime until = window.until().atZone(window.zone());
        var clock = new ClockWords(words, position.language(), channel);
        return say(prompt + (window.part() == Window.Part.NEXT_HOUR ? "next-hour" : "part"), Map.of(
                "day", day(window, clock),
                "from", clock.time(LocalTime.from(from)),
                "until", clock.time(LocalTime.from(until)),
                "zone", zone(window.zone())));
    }

    private String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, Locale.of(position.language().code()));
    }

    private String day(Window window, ClockWords clock) {
        long days = window.day().toEpochDay()
                - facts.now().atZone(window.zone()).toLocalDate().toEpochDay();
        return days == 0
                ? say("callback.day.today", Map.of())
                : days == 1 ? say("callback.day.tomorrow", Map.of()) : clock.day(window.day());
    }

    private String readBack(PhoneNumber keyed) {
        String digits = keyed.e164().substring(2);
        return SpokenNumber.in(
                channel, digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6));
    }

    private String phone() {
        boolean other = OTHER.equals(position.answers().get(PHONE));
        return say(other ? "callback.that-phone" : "callback.this-phone", Map.of());
    }

    private String word() {
        String word = position.answers().getOrDefault(WORD, "none");
        String key = word.equals(TYPED) ? "callback.your-word" : "callback.word." + word;
        // As it is read: as it is heard it is an option, "for Robin".
        return words.phrase(position.language(), key).in(Channel.TEXT, Map.of());
    }

    private String say(String key, Map<String, String> values) {
        return words.phrase(position.language(), key).in(channel, values);
    }
}
