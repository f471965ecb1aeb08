package org.porchlight.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.porchlight.hours.Holidays;
import org.porchlight.hours.HoursReader;
import org.porchlight.hours.HoursReader.Reading;
import org.porchlight.hours.OpeningHours;
import org.porchlight.messaging.Region;
import org.porchlight.places.Opening;

/**
 * The opening hours of all sites, by their index. What is worked out for a site is kept for all who ask within the same
 * second, since twenty sites are judged for one answer. Safe for any number of threads.
 */
final class SitesHours {
    private final List<SiteRecord> sites;
    private final OpeningHours[] hours;
    private final Now[] lately;

    private record HoursKey(String text, Region region) {}

    /**
     * A site's hours in one second; immutable, so that threads may share it without a lock.
     *
     * @param wall the site's own wall-clock time
     */
    record Now(long second, Opening opening, LocalDateTime wall) {}

    /** Reads the hours of these sites; what can't be read counts as not known. */
    SitesHours(List<SiteRecord> sites, Holidays holidays) {
        this.sites = sites;
        this.hours = new OpeningHours[sites.size()];
        this.lately = new Now[sites.size()];
        Map<HoursKey, OpeningHours> read = new HashMap<>();
        Map<Region, Predicate<LocalDate>> holidaysOf = new HashMap<>();
        for (int i = 0; i < hours.length; i++) {
            HoursKey key = new HoursKey(
                    sites.get(i).hours().text(), sites.get(i).address().region());
            hours[i] = read.computeIfAbsent(
                    key, it -> read(it.text(), holidaysOf.computeIfAbsent(it.region(), holidays::of)));
        }
    }

    private static OpeningHours read(String text, Predicate<LocalDate> holidays) {
        return switch (HoursReader.read(text, holidays)) {
            case Reading.Usable(OpeningHours read) -> read;
            case Reading.Unusable _ -> OpeningHours.notKnown();
        };
    }

    /** Whether a site is open, to the second. */
    Now at(int site, Instant at) {
        long second = at.getEpochSecond();
        Now last = lately[site];
        if (last != null && last.second == second) {
            return last;
        }
        ZoneId zone = sites.get(site).address().zone();
        Instant whole = Instant.ofEpochSecond(second);
        Now now = new Now(second, hours[site].at(whole, zone), LocalDateTime.ofInstant(whole, zone));
        lately[site] = now;
        return now;
    }
}
