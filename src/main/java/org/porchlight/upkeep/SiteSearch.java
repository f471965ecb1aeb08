package org.porchlight.upkeep;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.ReportedSite;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteSource.Told;
import org.porchlight.listings.PostalCode;
import org.porchlight.places.Place;

/**
 * Finds sites for staff among those that callers are told, in memory: a hundred thousand take no longer than a page may.
 * Safe for any number of threads.
 */
public final class SiteSearch {
    static final int A_PAGE = 25;
    /** What is near a code that was looked for, in kilometres, straight line. */
    private static final double NEAR = 25;

    private static final double EARTH = 6371;
    private static final Pattern CODE = Pattern.compile("\\d{5}(-\\d{4})?|[A-Za-z]\\d[A-Za-z]( ?\\d[A-Za-z]\\d)?");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    private record Prepared(Told told, List<SiteRecord> byName, List<String> words, Set<String> doubted) {
        static Prepared of(Told told) {
            List<SiteRecord> byName = new ArrayList<>(told.sites());
            byName.sort(
                    Comparator.comparing((SiteRecord site) -> folded(site.name().written()))
                            .thenComparing(SiteRecord::id));
            return new Prepared(
                    told,
                    byName,
                    byName.stream().map(Prepared::words).toList(),
                    told.reported().stream().map(ReportedSite::site).collect(Collectors.toUnmodifiableSet()));
        }

        private static String words(SiteRecord site) {
            var at = site.address();
            return " "
                    + folded(String.join(
                            " ",
                            site.name().written(),
                            at.street(),
                            at.city(),
                            at.region().code(),
                            at.postalCode().orElse("")));
        }
    }

    /** Lower case, without accents, a space between two words. */
    private static String folded(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * Finds a page of them, by name; where the words are a ZIP or postal code, those near it too, the nearest first.
     *
     * @param page from 1 on; one that doesn't exist is the nearest that does
     */
    public Found page(SiteFilter filter, int page, Instant now) {
        Optional<Place> near = coded(filter.words());
        List<FoundSite> found = found(filter, near, now);
        near.ifPresent(place -> found.sort(Comparator.comparingDouble(it -> kilometres(place, it.site()))));
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
        List<String> words = List.of(folded(filter.words()).split(" "));
        for (int i = 0; i < sites.byName.size(); i++) {
            SiteRecord site = sites.byName.get(i);
            String of = sites.words.get(i);
            boolean named = words.stream().allMatch(word -> of.contains(" " + word));
            boolean there = named
                    || near.filter(place -> kilometres(place, site) <= NEAR).isPresent();
            if (there && filter.service().map(site::offers).orElse(true)) {
                Set<SiteStanding> standings = standings(site, sites.doubted, now);
                if (filter.standing().map(standings::contains).orElse(true)) {
                    found.add(new FoundSite(site, standings));
                }
            }
        }
        return found;
    }

    /** The place of a code that is written whole; none of a wide one, whose point says little. */
    private static Optional<Place> coded(String words) {
        return Optional.of(words)
                .filter(it -> CODE.matcher(it.strip()).matches())
                .flatMap(PostalCode::key)
                .flatMap(Gazetteer.packaged()::place)
                .filter(place -> !place.wide());
    }

    private static double kilometres(Place place, SiteRecord site) {
        var at = site.address();
        double south = Math.toRadians(place.latitude());
        double north = Math.toRadians(at.latitude());
        double across = Math.toRadians(at.longitude() - place.longitude());
        double cosine = Math.sin(south) * Math.sin(north) + Math.cos(south) * Math.cos(north) * Math.cos(across);
        return EARTH * Math.acos(Math.clamp(cosine, -1, 1));
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

    private static Set<SiteStanding> standings(SiteRecord site, Set<String> doubted, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, site.address().zone());
        var standings = EnumSet.noneOf(SiteStanding.class);
        if (doubted.contains(site.id())) {
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
