package org.porchlight.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.places.SiteWish;
import org.porchlight.places.TransWomen;
import org.porchlight.places.WomenHours;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Words;

/** Says what somebody wished of a site, and that a site that was found meets it. It doesn't judge whether it does. */
public final class WishWords {
    private final Words words;
    private final Language language;
    private final Channel channel;

    public WishWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** The wishes in a row: "no ID asked, open now". */
    public String of(Set<SiteWish> wishes) {
        return wishes.stream()
                .map(wish -> words.phrase(language, CallbackQuestion.wishPrompt(wish.word()))
                        .in(channel, Map.of()))
                .collect(Collectors.joining(", "));
    }

    /** What was wished of a site and isn't heard from its hours, in whole sentences; empty where that is nothing. */
    String met(Set<SiteWish> wishes, Site site) {
        List<String> says = new ArrayList<>();
        Set<SiteWish> told = wishes.stream()
                .filter(wish -> wish != SiteWish.OPEN_NOW && wish != SiteWish.WOMEN)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!told.isEmpty()) {
            says.add(say(ConversationPrompt.WISHES_MET, Map.of("wishes", of(told))));
        }
        if (wishes.contains(SiteWish.WOMEN)) {
            site.detail().women().filter(hours -> !hours.now()).ifPresent(hours -> says.add(women(hours, site)));
        }
        return String.join(" ", says);
    }

    /** When it opens next was said already: that these are the hours for women is enough. */
    private String women(WomenHours hours, Site site) {
        boolean then =
                site.opening() instanceof Opening.Closed(var opens) && opens.isPresent() && opens.equals(hours.next());
        return then ? say(then(hours.trans()), Map.of()) : women(hours);
    }

    private String women(WomenHours hours) {
        var clock = new ClockWords(words, language, channel);
        return hours.next()
                .map(next -> say(
                        next(hours.trans()),
                        Map.of("day", clock.day(next.toLocalDate()), "time", clock.time(next.toLocalTime()))))
                .orElseGet(() -> say(ConversationPrompt.WISHES_MET, Map.of("wishes", of(Set.of(SiteWish.WOMEN)))));
    }

    private static ConversationPrompt then(TransWomen trans) {
        return switch (trans) {
            case INCLUDED -> ConversationPrompt.WOMEN_THEN_TRANS_TOO;
            case NOT_INCLUDED -> ConversationPrompt.WOMEN_THEN_NOT_TRANS;
            case NOT_SAID -> ConversationPrompt.WOMEN_THEN;
        };
    }

    private static ConversationPrompt next(TransWomen trans) {
        return switch (trans) {
            case INCLUDED -> ConversationPrompt.WOMEN_NEXT_TRANS_TOO;
            case NOT_INCLUDED -> ConversationPrompt.WOMEN_NEXT_NOT_TRANS;
            case NOT_SAID -> ConversationPrompt.WOMEN_NEXT;
        };
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
