package org.porchlight.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.porchlight.directory.ReportedSite;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteSource.Told;
import org.porchlight.places.Place;

/**
 * Finds sites for staff among those that callers are told, in memory: a hundred thousand take no longer than a page may.
 * Safe for any number of threads.
 */
public final class SiteSearch {
    static final int A_PAGE = 25;
    /** What is near a code that was looked for, in kilometres, straight line. */
    private static final double NEAR = 25;

    private final Supplier<Told> told;
    private volatile Prepared last = Prepared.of(new Told(List.of(), List.of()));

    /** @param told the sites as callers are told of them, the same object as long as they are the same */
    public SiteSearch(Supplier<Told> told) {
        this.told = told;
    }

    /**
     * A page of what was found.
     *
     * @param all how many there are on all pages
     * @param pages at least one
     * @param near where the code is that was looked for; then the nearest come first
     */
    public record Found(List<FoundSite> sites, int all, int page, int pages, Optional<Place> near) {}

    /** The sites by name, and of each the words by which it is found: made once for each change of the sites. */
    private record Prepared(
            Told told, List<SiteRecord> byName, List<String> words, Set<String> doubted, Set<String> offPoint) {
        static Prepared of(Told told) {
            List<SiteRecord> byName = new ArrayList<>(told.sites());
            byName.sort(Comparator.comparing(
                            (SiteRecord site) -> SitePlace.folded(site.name().written()))
                    .thenComparing(SiteRecord::id));
            return new Prepared(
                    told,
                    byName,
                    byName.stream().map(Prepared::words).toList(),
                    told.reported().stream().map(ReportedSite::site).collect(Collectors.toUnmodifiableSet()),
                    byName.stream()
                            .filter(SitePlace::offPoint)
                            .map(SiteRecord::id)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        private static String words(SiteRecord site) {
            var at = site.address();
            return " "
                    + SitePlace.folded(String.join(
                            " ",
                            site.name().written(),
                            at.street(),
                            at.city(),
                            at.region().code(),
                            at.postalCode().orElse("")));
        }
    }

    /**
     * Finds a page of them, by name; where the words are a ZIP or postal code, those near it too, the nearest first.
     *
     * @param page from 1 on; one that doesn't exist is the nearest that does
     */
    public Found page(SiteFilter filter, int page, Instant now) {
        Optional<Place> near = SitePlace.coded(filter.words());
        List<FoundSite> found = found(filter, near, now);
        near.ifPresent(place -> found.sort(Comparator.comparingDouble(it -> SitePlace.kilometres(place, it.site()))));
        int pages = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
        int shown = Math.clamp(page, 1, pages);
        int from = (shown - 1) * A_PAGE;
        return new Found(
                List.copyOf(found.subList(from, Math.min(from + A_PAGE, found.size()))),
                found.size(),
                shown,
                pages,
                near);
    }

    private List<FoundSite> found(SiteFilter filter, Optional<Place> near, Instant now) {
        Prepared sites = prepared();
        List<FoundSite> found = new ArrayList<>();
        List<String> words = List.of(SitePlace.folded(filter.words()).split(" "));
        for (int i = 0; i < sites.byName.size(); i++) {
            SiteRecord site = sites.byName.get(i);
            String of = sites.words.get(i);
            boolean named = words.stream().allMatch(word -> of.contains(" " + word));
            boolean there = named
                    || near.filter(place -> SitePlace.kilometres(place, site) <= NEAR)
                            .isPresent();
            if (there && filter.service().map(site::offers).orElse(true)) {
                Set<SiteStanding> standings = standings(site, sites, now);
                if (filter.standing().map(standings::contains).orElse(true)) {
                    found.add(new FoundSite(site, standings));
                }
            }
        }
        return found;
    }

    private Prepared prepared() {
        Told now = told.get();
        Prepared before = last;
        if (before.told.sites() != now.sites() || before.told.reported() != now.reported()) {
            before = Prepared.of(now);
            last = before;
        }
        return before;
    }

    private static Set<SiteStanding> standings(SiteRecord site, Prepared sites, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, site.address().zone());
        var standings = EnumSet.noneOf(SiteStanding.class);
        if (sites.offPoint.contains(site.id())) {
            standings.add(SiteStanding.OFF_POINT);
        }
        if (sites.doubted.contains(site.id())) {
            standings.add(SiteStanding.IN_DOUBT);
        }
        var news = site.news();
        if (news.vanishedOn().isPresent()) {
            standings.add(SiteStanding.VANISHED);
        }
        if (news.stale(today)) {
            standings.add(SiteStanding.STALE);
        }
        if (news.noKitsUntil().filter(today::isBefore).isPresent()) {
            standings.add(SiteStanding.NO_KITS);
        }
        if (site.hours().closedOn().contains(today)) {
            standings.add(SiteStanding.CLOSED_TODAY);
        }
        return Collections.unmodifiableSet(standings);
    }
}
