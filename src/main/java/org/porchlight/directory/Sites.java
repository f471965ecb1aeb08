package org.porchlight.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.hours.Holidays;
import org.porchlight.places.DayHours;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.speech.SpokenStreet;

/** All sites at one time, in memory and ready to be searched. Safe for any number of threads. */
public final class Sites {
    /** How far people are sent, in kilometres, straight line. */
    static final double REACH = 80;
    /** How many are returned at most. */
    static final int MOST = 12;

    /**
     * Of how many of the nearest the hours are looked at. "Open" is judged after distance, never as a filter of the
     * scan: at four in the morning that would send people across the country.
     */
    static final int JUDGED = 60;

    private static final int[] NO_SITE = {};

    private final List<SiteRecord> records;
    private final List<SiteRecord> byMail;
    private final SitesHours hours;
    private final SitePoints points;
    private final Map<SiteService, int[]> byService;
    private final Map<String, Integer> byId;
    /** Worked out once somebody is told of the site; the same for all, so that threads may do it twice. */
    private final String[] spokenStreets;

    private final String[] fullStreets;
    private final Map<String, SiteDoubt> doubts;

    /**
     * Prepares a snapshot. Hours that can't be read count as not known. Mail-order sites stand apart: they can't be
     * visited.
     */
    public Sites(List<SiteRecord> sites, Holidays holidays) {
        records = sites.stream().filter(site -> site.kind() != SiteKind.MAIL).toList();
        byMail = sites.stream().filter(site -> site.kind() == SiteKind.MAIL).toList();
        hours = new SitesHours(records, holidays);
        points = new SitePoints(records);
        byService = SiteSelection.byService(records, points.fromSouthToNorth());
        spokenStreets = new String[records.size()];
        fullStreets = new String[records.size()];
        doubts = Map.of();
        byId = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            byId.put(records.get(i).id(), i);
        }
    }

    private Sites(Sites same, Map<String, SiteDoubt> doubts) {
        records = same.records;
        byMail = same.byMail;
        hours = same.hours;
        points = same.points;
        byService = same.byService;
        byId = same.byId;
        spokenStreets = same.spokenStreets;
        fullStreets = same.fullStreets;
        this.doubts = doubts;
    }

    /** The same sites, some of them in doubt by what people say who went there. */
    public Sites doubting(List<ReportedSite> reported) {
        return new Sites(
                this, reported.stream().collect(Collectors.toUnmodifiableMap(ReportedSite::site, ReportedSite::doubt)));
    }

    public int size() {
        return records.size();
    }

    /** Sites within 80 km that have what is looked for, at most 12, of the 60 nearest, in the order of {@link SiteRank}. */
    public List<Site> nearest(Place from, SiteQuery query, Instant at) {
        return SiteRank.sorted(
                        around(from, query, at),
                        query.service().is(SiteService.NALOXONE),
                        from.region().country())
                .limit(MOST)
                .toList();
    }

    /** Sites within 80 km that have what is looked for, of the 60 nearest, by distance; those in doubt last. */
    public List<Site> around(Place from, SiteQuery query, Instant at) {
        List<Site> found = new ArrayList<>(JUDGED);
        for (SitePoints.Near near : points.nearest(
                from.latitude(),
                from.longitude(),
                byService.getOrDefault(query.service(), NO_SITE),
                i -> SiteSelection.has(records.get(i).welcome(), query.wishes()),
                REACH,
                JUDGED)) {
            Site site = site(near.index(), near.kilometres(), at);
            if (SiteSelection.holds(site, query.wishes())) {
                found.add(site);
            }
        }
        found.sort(SiteRank.doubtedLast(query.service()));
        return found;
    }

    List<SiteRecord> byMail() {
        return byMail;
    }

    /** What is held of each of them, in the order of their ids. */
    public List<SiteRecord> records() {
        return records;
    }

    /** What is held of one of them. */
    public Optional<SiteRecord> record(String id) {
        return Optional.ofNullable(byId.get(id)).map(records::get);
    }

    /** Why one of them may not be as it is told. */
    public Optional<SiteDoubt> doubt(String id) {
        return record(id).flatMap(this::doubt);
    }

    private Optional<SiteDoubt> doubt(SiteRecord site) {
        return Optional.ofNullable(doubts.get(site.id()))
                .or(() -> site.news().vanishedOn().map(_ -> SiteDoubt.VANISHED));
    }

    /** One of them by its id, told as from its own door. */
    public Optional<Site> site(String id, Instant at) {
        return again(id, 0, at);
    }

    List<DayHours> week(String id, Instant at) {
        return Optional.ofNullable(byId.get(id))
                .map(index -> hours.week(index, at))
                .orElse(List.of());
    }

    Optional<Site> again(String id, double kilometres, Instant at) {
        return Optional.ofNullable(byId.get(id)).map(index -> site(index, kilometres, at));
    }

    private Site site(int index, double kilometres, Instant at) {
        SiteRecord site = records.get(index);
        SiteAddress address = site.address();
        SitesHours.Now now = hours.at(index, at);
        return new Site(
                site.id(),
                site.name().written(),
                address.street(),
                spokenStreet(index, address),
                fullStreet(index, address),
                address.city(),
                address.region().country(),
                kilometres,
                now.opening(),
                now.wall(),
                now.detail(site, doubt(site)));
    }

    private String spokenStreet(int index, SiteAddress address) {
        if (spokenStreets[index] == null) {
            spokenStreets[index] =
                    address.spoken().orElseGet(() -> SpokenStreet.of(address.street(), address.region()));
        }
        return spokenStreets[index];
    }

    private String fullStreet(int index, SiteAddress address) {
        if (fullStreets[index] == null) {
            fullStreets[index] = SpokenStreet.inFull(address.street(), address.region());
        }
        return fullStreets[index];
    }
}
