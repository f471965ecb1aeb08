package org.porchlight.speech;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.Site;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.TransWomen;
import org.porchlight.places.WomenHours;
import org.porchlight.script.Words;

/**
 * Says what holds of a site for the time being: that it has none left, that people found it closed, who is let in now, a
 * holiday; and when it was checked. In words that name nothing, so that they may stand in a discreet thread; empty where
 * there is nothing to say.
 */
final class SiteNewsWords {
    private static final int WEEK = 7;

    /** Someone who reads a month without its year takes it for the last one of that name. */
    private static final int YEAR = 11;

    private final Words words;
    private final Language language;
    private final Channel channel;

    SiteNewsWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** Whole sentences, each with its full stop. */
    String of(Site site) {
        LocalDate today = site.now().toLocalDate();
        List<String> news = new ArrayList<>();
        site.detail().noKitsUntil().ifPresent(day -> news.add(none(day, today)));
        site.detail().doubt().ifPresent(doubt -> news.add(say(doubt(doubt), Map.of())));
        site.detail().women().filter(WomenHours::now).ifPresent(hours -> news.add(say(women(hours.trans()), Map.of())));
        if (site.detail().holiday()) {
            news.add(say(ConversationPrompt.HOLIDAY, Map.of()));
        }
        return String.join(" ", news);
    }

    /** When it was made sure of, in a sentence; empty where nobody has. */
    String checked(Site site) {
        LocalDate today = site.now().toLocalDate();
        return site.detail().checkedOn().flatMap(day -> checked(day, today)).orElse("");
    }

    private String none(LocalDate until, LocalDate today) {
        boolean near = until.isBefore(today.plusDays(WEEK));
        return near
                ? say(
                        ConversationPrompt.NONE_UNTIL_DAY,
                        Map.of("day", new ClockWords(words, language, channel).day(until)))
                : say(ConversationPrompt.NONE_UNTIL_DATE, Map.of("date", date(until, today)));
    }

    private String date(LocalDate day, LocalDate today) {
        return DateTimeFormatter.ofLocalizedPattern(day.getYear() == today.getYear() ? "MMMMd" : "yMMMMd")
                .localizedBy(locale())
                .format(day);
    }

    private Optional<String> checked(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.empty();
        }
        boolean lately = !YearMonth.from(day).isBefore(YearMonth.from(today).minusMonths(YEAR));
        return Optional.of(
                lately
                        ? say(
                                ConversationPrompt.CHECKED,
                                Map.of("month", day.getMonth().getDisplayName(TextStyle.FULL, locale())))
                        : say(ConversationPrompt.CHECKED_LONG_AGO, Map.of()));
    }

    private Locale locale() {
        return Locale.of(language.code());
    }

    private static ConversationPrompt doubt(SiteDoubt doubt) {
        return switch (doubt) {
            case CLOSED -> ConversationPrompt.SAID_CLOSED;
            case NO_KITS -> ConversationPrompt.SAID_NONE_LEFT;
            case MOVED -> ConversationPrompt.SAID_MOVED;
            case VANISHED -> ConversationPrompt.MAY_BE_GONE;
        };
    }

    private static ConversationPrompt women(TransWomen trans) {
        return switch (trans) {
            case INCLUDED -> ConversationPrompt.WOMEN_TRANS_TOO;
            case NOT_INCLUDED -> ConversationPrompt.WOMEN_NOT_TRANS;
            case NOT_SAID -> ConversationPrompt.WOMEN_ONLY;
        };
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
