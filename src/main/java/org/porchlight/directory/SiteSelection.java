package org.porchlight.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Region;
import org.porchlight.places.MailOrder;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;
import org.porchlight.places.SiteWish;

/** Whether a site is among those that are looked for. What isn't known of a site counts as not so. */
final class SiteSelection {
    private SiteSelection() {}

    /** By what stands in its record. */
    static boolean has(SiteWelcome welcome, Set<SiteWish> wishes) {
        for (SiteWish wish : wishes) {
            if (!has(welcome, wish)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(SiteWelcome welcome, SiteWish wish) {
        return switch (wish) {
            case OPEN_NOW -> true;
            case WOMEN -> !welcome.womenHours().isEmpty();
            case ENGLISH, FRENCH, SPANISH ->
                wish.language()
                        .map(it -> welcome.languages().contains(it.code()))
                        .orElseThrow();
            case YOUTH,
                    INDIGENOUS_LED,
                    BLACK_LED,
                    LGBTQ2S,
                    WHEELCHAIR,
                    NO_ID,
                    NO_PAPERS,
                    NO_NAMES,
                    CHILDCARE,
                    TRANSIT,
                    FREE -> wish.trait().map(welcome.traits()::contains).orElseThrow();
        };
    }

    /** By what holds at the moment. */
    static boolean holds(Site site, Set<SiteWish> wishes) {
        return !wishes.contains(SiteWish.OPEN_NOW) || site.opening() instanceof Opening.Open;
    }

    /** Which sites offer what, by their indexes, in the order of those given. */
    static Map<SiteService, int[]> byService(List<SiteRecord> records, int[] order) {
        Map<SiteService, List<Integer>> offering = new EnumMap<>(SiteService.class);
        for (int i : order) {
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

    /** Of the sites that send by mail those of a region that have what is looked for, as long as their source has them. */
    static List<MailOrder> mailed(List<SiteRecord> byMail, Region region, SiteQuery query) {
        return byMail.stream()
                .filter(site -> site.address().region().equals(region) && site.offers(query.service()))
                .filter(site -> site.news().vanishedOn().isEmpty())
                .map(site -> new MailOrder(
                        site.name().written(),
                        site.name().spoken(),
                        site.contact().phone(),
                        site.contact().note(),
                        site.welcome().traits().contains(SiteTrait.FREE)))
                .toList();
    }
}
