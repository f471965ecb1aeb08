package org.porchlight.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.porchlight.hours.Holidays;
import org.porchlight.places.Opening;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteService;
import org.porchlight.speech.SpokenStreet;

/**
 * All sites at one time, in memory and ready to be searched. A scan over unit vectors is exact at every latitude and
 * takes under a millisecond for 100,000 sites, so it needs neither an index nor a database. Safe for any number of
 * threads.
 */
public final class Sites {
    /** How far people are sent, in kilometres, straight line. */
    static final double REACH = 80;
    /** How many are returned at most. */
    static final int MOST = 12;

    /**
     * Of how many of the nearest the hours are looked at. "Open" is judged after distance, never as a filter of the
     * scan: at four in the morning that would send people across the country.
     */
    private static final int JUDGED = 20;

    private static final double EARTH_RADIUS = 6371.0088;
    private static final int[] NO_SITE = {};
    private static final Comparator<Site> OPEN_FIRST =
            Comparator.comparingInt((Site site) -> rank(site.opening())).thenComparingDouble(Site::kilometres);

    private final List<SiteRecord> records;
    private final SitesHours hours;
    private final String[] spokenStreets;
    private final String[] fullStreets;
    /** Unit vectors, three numbers a site. */
    private final double[] vectors;

    private final Map<SiteService, int[]> byService;

    /**
     * Prepares a snapshot. Hours that can't be read count as not known. Mail-order sites are left out: they
     * can't be visited.
     */
    public Sites(List<SiteRecord> sites, Holidays holidays) {
        records = sites.stream().filter(site -> site.kind() != SiteKind.MAIL).toList();
        hours = new SitesHours(records, holidays);
        spokenStreets = new String[records.size()];
        fullStreets = new String[records.size()];
        vectors = new double[3 * records.size()];
        for (int i = 0; i < records.size(); i++) {
            SiteAddress site = records.get(i).address();
            spokenStreets[i] = site.spoken().orElseGet(() -> SpokenStreet.of(site.street(), site.region()));
            fullStreets[i] = SpokenStreet.inFull(site.street(), site.region());
            System.arraycopy(vector(site.latitude(), site.longitude()), 0, vectors, 3 * i, 3);
        }
        byService = byService(records);
    }

    private static Map<SiteService, int[]> byService(List<SiteRecord> records) {
        Map<SiteService, List<Integer>> offering = new EnumMap<>(SiteService.class);
        for (int i = 0; i < records.size(); i++) {
            for (SiteService service : SiteService.values()) {
                if (records.get(i).offers(service)) {
                    offering.computeIfAbsent(service, none -> new ArrayList<>()).add(i);
                }
            }
        }
        Map<SiteService, int[]> arrays = new EnumMap<>(SiteService.class);
        offering.forEach((service, at) ->
                arrays.put(service, at.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }

    /** How many sites there are to go to. */
    public int size() {
        return records.size();
    }

    /**
     * Sites within 80 km that offer a service, at most 12: of the 20 nearest first those that are open, then those
     * of which it isn't known, then those that are closed, each nearest first.
     */
    public List<Site> nearest(Place from, String service, Instant at) {
        List<Site> found = new ArrayList<>(JUDGED);
        int[] offering = SiteService.ofCode(service).map(byService::get).orElse(NO_SITE);
        for (Candidate near : scan(vector(from.latitude(), from.longitude()), offering)) {
            found.add(site(near, at));
        }
        found.sort(OPEN_FIRST);
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** One of them by its id, told as from its own door. */
    public Optional<Site> site(String id, Instant at) {
        return IntStream.range(0, records.size())
                .filter(i -> records.get(i).id().equals(id))
                .mapToObj(i -> site(new Candidate(i, 0), at))
                .findFirst();
    }

    private static int rank(Opening opening) {
        return switch (opening) {
            case Opening.Open _ -> 0;
            case Opening.CallFirst _, Opening.Doubtful _ -> 1;
            case Opening.Closed _ -> 2;
        };
    }

    private Site site(Candidate near, Instant at) {
        SiteRecord site = records.get(near.index);
        SitesHours.Now now = hours.at(near.index, at);
        return new Site(
                site.id(),
                site.name().written(),
                site.address().street(),
                spokenStreets[near.index],
                fullStreets[near.index],
                site.address().city(),
                site.contact().note(),
                site.address().region().country(),
                near.kilometres(),
                now.opening(),
                now.wall());
    }

    /** @param chord squared, of the unit sphere: it grows with distance and needs no trigonometry */
    private record Candidate(int index, double chord) {
        double kilometres() {
            return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
        }
    }

    private List<Candidate> scan(double[] here, int[] candidates) {
        double farthest = square(2 * Math.sin(REACH / EARTH_RADIUS / 2));
        Candidate[] nearest = new Candidate[JUDGED];
        int count = 0;
        for (int i : candidates) {
            double chord = square(vectors[3 * i] - here[0])
                    + square(vectors[3 * i + 1] - here[1])
                    + square(vectors[3 * i + 2] - here[2]);
            if (chord > farthest) {
                continue;
            }
            int at = count < JUDGED ? count++ : JUDGED - 1;
            while (at > 0 && nearest[at - 1].chord > chord) {
                nearest[at] = nearest[at - 1];
                at--;
            }
            nearest[at] = new Candidate(i, chord);
            if (count == JUDGED) {
                farthest = Math.nextDown(nearest[JUDGED - 1].chord);
            }
        }
        return Arrays.asList(nearest).subList(0, count);
    }

    private static double square(double number) {
        return number * number;
    }

    private static double[] vector(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }
}
