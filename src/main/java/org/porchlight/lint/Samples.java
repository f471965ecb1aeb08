package org.porchlight.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Option;
import org.porchlight.script.Phrase;
import org.porchlight.script.Phrasebook;
import org.porchlight.script.Words;

/** Values for gaps as long as they may well be: a site with a long name and long hours, a window in a far zone. */
final class Samples {
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("name", "Community Harm Reduction Centre"),
            Map.entry("street", "1234 Martin Luther King Way S, Unit 5"),
            Map.entry("city", "Salt Lake City"),
            Map.entry("place", "Salt Lake City"),
            Map.entry("door", "1234 Martin Luther King Way S, Unit 5"),
            Map.entry("service", "Naloxone"),
            Map.entry("note", "Ring the blue bell at the side door."),
            Map.entry("mail", "Community Harm Reduction Centre: 206-555-0142"),
            Map.entry("alert", ""),
            Map.entry("phone", "206-555-0142"),
            Map.entry("word", "Charlotte-Antoinette"),
            Map.entry("ending", "01"),
            Map.entry("zone", "Newfoundland Zone"),
            Map.entry("number", "1.234.567.8901"));

    private static final Map<String, String> TIMES = Map.of(
            "day",
            "Wednesday",
            "from",
            "12:30 pm",
            "until",
            "5:30 pm",
            "zone",
            "Newfoundland Zone",
            "time",
            "8:30",
            "n",
            "12",
            "month",
            "September");

    private final Phrasebook phrases;

    Samples(Phrasebook phrases) {
        this.phrases = phrases;
    }

    /** A phrase with its gaps filled. */
    String in(Phrase phrase, Channel channel) {
        return phrase.gaps(channel).isEmpty()
                ? phrase.words(channel)
                : phrase.in(channel, values(phrase.language(), channel));
    }

    /** An option as it is offered with its key to people of a language; empty where it isn't, or lacks its words. */
    Optional<String> offered(Option option, String key, Language theirs, Channel channel) {
        Language says = option.language().orElse(theirs);
        boolean own = option.language().filter(theirs::equals).isPresent();
        return phrases.find(says, Words.OPTION)
                .filter(frame -> option.in(channel) && !own)
                .flatMap(frame -> phrases.find(says, option.say())
                        .map(label -> frame.in(channel, Map.of("key", key, "option", label.words(channel)))));
    }

    private Map<String, String> values(Language language, Channel channel) {
        var values = new HashMap<>(FIXED);
        values.put("hours", said(language, channel, "directory.hours.opens-tomorrow"));
        values.put("distance", said(language, channel, "directory.kilometres.many"));
        values.put("kind", said(language, channel, "directory.kind.vending"));
        values.put("news", "");
        values.put("checked", said(language, channel, "directory.news.checked"));
        values.put("window", said(language, channel, "callback.window.part"));
        return values;
    }

    private String said(Language language, Channel channel, String key) {
        return phrases.find(language, key)
                .map(phrase -> phrase.in(channel, TIMES))
                .orElse("");
    }
}
