package org.porchlight.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;

/** Whether a site is among those that are looked for. What isn't known of a site counts as not so. */
final class SiteSelection {
    private SiteSelection() {}

    /** By what stands in its record. */
    static boolean has(SiteRecord site, SiteQuery.Only only) {
        return switch (only) {
            case ALL, OPEN_NOW -> true;
            case NO_ID -> site.welcome().traits().contains(SiteTrait.NO_ID);
            case WOMEN -> !site.welcome().womenHours().isEmpty();
            case WHEELCHAIR -> site.welcome().traits().contains(SiteTrait.WHEELCHAIR);
            case YOUTH -> site.welcome().traits().contains(SiteTrait.YOUTH);
        };
    }

    /** By what holds at the moment. */
    static boolean holds(Site site, SiteQuery.Only only) {
        return only != SiteQuery.Only.OPEN_NOW || site.opening() instanceof Opening.Open;
    }

    /** Which sites offer what, by their indexes. */
    static Map<SiteService, int[]> byService(List<SiteRecord> records) {
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
}
