package org.porchlight.sitepages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.Site;
import org.porchlight.script.Words;
import org.porchlight.speech.SiteWords;
import org.porchlight.web.PageWords;

/**
 * A site as a caller hears it at a moment, in one language: its name, its street as it is said, its hours, what holds for
 * the time being and how to get there what it has.
 */
record SpokenSite(Language language, String text) {
    private static final Map<Language, PageWords> JOINING = PageWords.all("/words/sites");

    /** A site in all languages; none for one that comes by mail, since nobody is sent there. */
    static List<SpokenSite> of(SiteRecord record, Words scripts, Holidays holidays, Instant now) {
        return site(record, holidays, now).stream()
                .flatMap(site -> Arrays.stream(Language.values())
                        .map(language -> new SpokenSite(language, text(site, scripts, language))))
                .toList();
    }

    /** The site as the line judges it at a moment. */
    static Optional<Site> site(SiteRecord record, Holidays holidays, Instant now) {
        return new Sites(List.of(record), holidays).site(record.id(), now);
    }

    private static String text(Site site, Words scripts, Language language) {
        var values = new SiteWords(scripts, language, Channel.VOICE).inFull(site);
        String where = JOINING.get(language)
                .say("heard.site", values.get("name"), values.get("street"), values.get("city"), values.get("hours"));
        return Stream.of(values.get("alert"), where, values.get("news"), values.get("note"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
