package org.porchlight.sitepages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.directory.ReportedSite;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteReports;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.Site;
import org.porchlight.script.Words;
import org.porchlight.speech.SiteWords;
import org.porchlight.web.PageWords;

/**
 * Tells staff what callers hear of a site at a moment, in each language: its name, its street as it is said, its hours,
 * what people say of it, what holds for the time being and how to get there what it has.
 */
public final class Hearing {
    private static final Map<Language, PageWords> JOINING = PageWords.all("/words/sites");

    private final Supplier<Words> scripts;
    private final Holidays holidays;
    private final SiteReports reports;

    public Hearing(Supplier<Words> scripts, Holidays holidays, SiteReports reports) {
        this.scripts = scripts;
        this.holidays = holidays;
        this.reports = reports;
    }

    /**
     * A site as it is told at a moment.
     *
     * @param site as the line judges it; empty for one that comes by mail, since nobody is sent there
     * @param spoken in all languages
     * @param reported what people say of it; none where it is as it is told
     */
    record Heard(Optional<Site> site, List<SpokenSite> spoken, List<ReportedSite> reported) {
        /** Whether callers hear of others first. */
        boolean last() {
            return site.flatMap(it -> it.detail().doubt()).isPresent();
        }
    }

    Heard of(SiteRecord record, Instant now) {
        List<ReportedSite> reported = reports.inDoubt().stream()
                .filter(it -> it.site().equals(record.id()))
                .toList();
        Optional<Site> site =
                new Sites(List.of(record), holidays).doubting(reported).site(record.id(), now);
        List<SpokenSite> spoken = site.stream()
                .flatMap(told -> Arrays.stream(Language.values())
                        .map(language -> new SpokenSite(language, text(told, language))))
                .toList();
        return new Heard(site, spoken, reported);
    }

    private String text(Site site, Language language) {
        var values = new SiteWords(scripts.get(), language, Channel.VOICE).inFull(site);
        String where = JOINING.get(language)
                .say("heard.site", values.get("name"), values.get("street"), values.get("city"), values.get("hours"));
        return Stream.of(values.get("alert"), where, values.get("news"), values.get("checked"), values.get("note"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
