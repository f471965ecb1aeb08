package org.porchlight.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.database.DatabaseAway;
import org.porchlight.hours.Holidays;
import org.porchlight.places.SiteTrouble;
import org.porchlight.places.SiteTrouble.Kind;
import org.porchlight.privacy.AtWholeHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the directory's snapshot from the database, and while that is away from a file that holds the last one. Leaves
 * out and names what can't be read, and in live service demo sites: a made-up address can cost a life.
 */
public final class SiteSource {
    private static final Logger LOG = LoggerFactory.getLogger(SiteSource.class);

    private final SiteStore store;
    private final SiteReports reports;
    private final SiteFile file;
    private final boolean demo;
    private final Holidays holidays;
    private volatile Optional<Known> known = Optional.empty();
    private final InstantSource clock;
    private final AtWholeHours<ReportedSite> doubted = new AtWholeHours<>(ReportedSite::site);
    private volatile List<SiteTrouble> troubles = List.of();
    private Optional<SiteTrouble> doubts = Optional.empty();
    private volatile boolean read;

    /** What was read last, and the snapshot that was made of it. */
    private record Known(List<SiteRecord> told, List<ReportedSite> reported, Sites sites) {}

    /**
     * @param demo whether demo sites count
     * @param clock the real time, by whose hours staff are told of reports
     */
    public SiteSource(
            SiteStore store, SiteReports reports, SiteFile file, Holidays holidays, boolean demo, InstantSource clock) {
        this.store = store;
        this.reports = reports;
        this.file = file;
        this.holidays = holidays;
        this.demo = demo;
        this.clock = clock;
    }

    /** Gets the snapshot to start with; it has no sites when there is neither database nor file. */
    public Sites first() {
        return newer().orElseGet(this::kept);
    }

    private Sites kept() {
        return switch (file.read()) {
            case SiteFile.Content.KeptSites kept -> {
                troubles = List.of(SiteTrouble.of(Kind.FROM_FILE));
                yield new Sites(kept.sites(), holidays);
            }
            case SiteFile.Content.Unusable nothing -> {
                troubles = List.of(SiteTrouble.of(Kind.NO_FILE, nothing.reason()));
                yield new Sites(List.of(), holidays);
            }
        };
    }

    /** Gets a snapshot of the database when it has changed since the last one; empty when it hasn't, or is away. */
    public Optional<Sites> newer() {
        SiteStore.Stored stored;
        List<ReportedSite> reported;
        try {
            stored = store.all();
            reported = reports.inDoubt();
            read = true;
        } catch (JdbiException | DatabaseAway away) {
            read = false;
            return Optional.empty();
        }
        List<SiteRecord> told =
                stored.sites().stream().filter(site -> demo || !site.demo()).toList();
        List<SiteTrouble> now = troubles(stored, told);
        Optional<Sites> newer = newer(told, reported, now);
        now.stream().filter(it -> !troubles.contains(it)).forEach(SiteSource::log);
        troubles = List.copyOf(now);
        doubts(reported);
        return newer;
    }

    private static void log(SiteTrouble trouble) {
        LOG.error(trouble.sentence());
    }

    /** Whether the last look reached the database. */
    public boolean read() {
        return read;
    }

    /** @param troubles to which a file that can't be written is added */
    private Optional<Sites> newer(List<SiteRecord> told, List<ReportedSite> reported, List<SiteTrouble> troubles) {
        Optional<Known> same = known.filter(last -> last.told.equals(told));
        if (same.filter(last -> last.reported.equals(reported)).isPresent()) {
            return Optional.empty();
        }
        if (same.isEmpty()) {
            file.keep(told).ifPresent(why -> troubles.add(SiteTrouble.of(Kind.NOT_KEPT, why)));
        }
        Sites next = same.map(Known::sites)
                .orElseGet(() -> new Sites(told, holidays))
                .doubting(reported);
        known = Optional.of(new Known(told, reported, next));
        return Optional.of(next);
    }

    private static List<SiteTrouble> troubles(SiteStore.Stored stored, List<SiteRecord> told) {
        var troubles = new ArrayList<SiteTrouble>();
        if (!stored.unreadable().isEmpty()) {
            troubles.add(new SiteTrouble(Kind.UNREADABLE, stored.unreadable()));
        }
        if (told.size() < stored.sites().size()) {
            troubles.add(SiteTrouble.of(Kind.DEMO));
        }
        if (told.isEmpty()) {
            troubles.add(SiteTrouble.of(Kind.NONE));
        }
        return troubles;
    }

    /** Callers hear of a doubt at once. Of the log and the alerts nobody learns when it was reported. */
    private synchronized Optional<SiteTrouble> doubts(List<ReportedSite> reported) {
        List<String> words = doubted.told(clock.instant(), reported).stream()
                .map(ReportedSite::inWords)
                .toList();
        Optional<SiteTrouble> now =
                Optional.of(new SiteTrouble(Kind.DOUBTED, words)).filter(_ -> !words.isEmpty());
        now.filter(it -> !doubts.equals(Optional.of(it))).ifPresent(SiteSource::log);
        doubts = now;
        return now;
    }

    /** Those of the demo never are. */
    private Optional<SiteTrouble> unchecked(LocalDate today) {
        boolean none = !demo
                && known.map(Known::told)
                        .filter(sites -> !sites.isEmpty()
                                && sites.stream().allMatch(site -> site.news().stale(today)))
                        .isPresent();
        return none ? Optional.of(SiteTrouble.of(Kind.UNCHECKED)) : Optional.empty();
    }

    /**
     * What callers are told.
     *
     * @param reported those of which enough people say that it isn't so
     */
    public record Told(List<SiteRecord> sites, List<ReportedSite> reported) {}

    /** The sites as they were read last from the database; none before that. */
    public Told told() {
        return known.map(last -> new Told(last.told, last.reported)).orElseGet(() -> new Told(List.of(), List.of()));
    }

    /** Whether made-up places, and made-up people, count. */
    public boolean demo() {
        return demo;
    }

    /** Says what is wrong with the places on a day; of what was reported, what stood when the last whole hour struck. */
    public List<SiteTrouble> troubles(LocalDate today) {
        return Stream.of(troubles.stream(), doubts(told().reported()).stream(), unchecked(today).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The same in English, a sentence each. */
    public List<String> degraded(LocalDate today) {
        return troubles(today).stream().map(SiteTrouble::sentence).toList();
    }
}
