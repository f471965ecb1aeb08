package org.porchlight.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.porchlight.hours.Holidays;
import org.porchlight.hours.HoursReader;
import org.porchlight.hours.HoursReader.Reading;
import org.porchlight.hours.OpeningHours;
import org.porchlight.messaging.Region;
import org.porchlight.places.DayHours;
import org.porchlight.places.Opening;
import org.porchlight.places.SiteDetail;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.WomenHours;

/**
 * The opening hours of all sites, by their index. What is worked out for a site is kept for all who ask within the same
 * second, since many sites are judged for one answer. Safe for any number of threads.
 */
final class SitesHours {
    private static final int DAYS_OF_A_WEEK = 7;

    private final List<SiteRecord> sites;
    private final Read[] hours;
    private final Now[] lately;

    private record HoursKey(String text, String women, Set<LocalDate> closedOn, Region region) {}

    /** @param holidays the public holidays of which the hours say nothing */
    private record Read(OpeningHours hours, OpeningHours women, Predicate<LocalDate> holidays) {}

    /**
     * A site's hours in one second; immutable, so that threads may share it without a lock.
     *
     * @param wall the site's own wall-clock time
     * @param holiday whether it is open, as far as is known, on a public holiday of which its hours say nothing
     * @param womenOnly whether it is open for women alone
     * @param womenNext when it opens for women alone next
     */
    record Now(
            long second,
            Opening opening,
            LocalDateTime wall,
            boolean holiday,
            boolean womenOnly,
            Optional<LocalDateTime> womenNext) {
        /** What is told of a site besides whether it is open. */
        SiteDetail detail(SiteRecord site, Optional<SiteDoubt> doubt) {
            SiteNews news = site.news();
            SiteWelcome welcome = site.welcome();
            return new SiteDetail(
                    site.kind(),
                    site.name().spoken(),
                    site.name().plain(),
                    site.contact().phone(),
                    site.contact().note(),
                    news.alert(),
                    news.noKitsUntil().filter(wall.toLocalDate()::isBefore),
                    news.checkedOn(),
                    doubt,
                    holiday,
                    welcome.womenHours().isEmpty()
                            ? Optional.empty()
                            : Optional.of(new WomenHours(welcome.transWomen(), womenOnly, womenNext)));
        }
    }

    /** Reads the hours of these sites; what can't be read counts as not known. */
    SitesHours(List<SiteRecord> sites, Holidays holidays) {
        this.sites = sites;
        this.hours = new Read[sites.size()];
        this.lately = new Now[sites.size()];
        Map<HoursKey, Read> read = new HashMap<>();
        Map<Region, Predicate<LocalDate>> holidaysOf = new HashMap<>();
        for (int i = 0; i < hours.length; i++) {
            SiteRecord site = sites.get(i);
            var key = new HoursKey(
                    site.hours().text(),
                    site.welcome().womenHours(),
                    site.hours().closedOn(),
                    site.address().region());
            hours[i] = read.computeIfAbsent(key, it -> read(it, holidaysOf.computeIfAbsent(it.region(), holidays::of)));
        }
    }

    private static Read read(HoursKey key, Predicate<LocalDate> holidays) {
        boolean silent = !key.text().contains("PH") && !key.text().strip().equals("24/7");
        return new Read(
                read(key.text(), holidays).closedOn(key.closedOn()),
                read(key.women(), holidays),
                silent ? holidays : _ -> false);
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
        Now now = now(
                hours[site],
                Instant.ofEpochSecond(second),
                sites.get(site).address().zone());
        lately[site] = now;
        return now;
    }

    /** The hours of a site on the day at hand and the six after it. */
    List<DayHours> week(int site, Instant at) {
        LocalDate today = at.atZone(sites.get(site).address().zone()).toLocalDate();
        Read read = hours[site];
        return today.datesUntil(today.plusDays(DAYS_OF_A_WEEK))
                .map(day -> read.hours.on(day, read.holidays.test(day)))
                .toList();
    }

    private static Now now(Read read, Instant at, ZoneId zone) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
        Opening opening = read.hours.at(at, zone);
        boolean open = opening instanceof Opening.Open;
        Opening women = read.women.at(at, zone);
        return new Now(
                at.getEpochSecond(),
                opening,
                wall,
                open && read.holidays.test(wall.toLocalDate()),
                open && women instanceof Opening.Open,
                women instanceof Opening.Closed(var next) ? next : Optional.empty());
    }
}
