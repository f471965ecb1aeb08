package org.porchlight.sitepages;

import java.util.List;
import java.util.Map;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.places.SiteService;
import org.porchlight.staff.Role;
import org.porchlight.upkeep.SiteFilter;
import org.porchlight.upkeep.SiteSearch;
import org.porchlight.upkeep.SiteStanding;

/** Serves the list of all sites, with a search. Changes nothing. */
public final class SiteListPage implements Section {
    private final SiteSearch search;
    private final WallClock wall;

    public SiteListPage(SiteSearch search, WallClock wall) {
        this.search = search;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Role.RESPONDER, SitePaths.LIST, this::list));
    }

    private void list(Visit visit) {
        var filter = new SiteFilter(
                visit.asked(SiteQueryText.WORDS).orElse(""),
                visit.asked(SiteQueryText.SERVICE).flatMap(SiteService::ofCode),
                visit.asked(SiteQueryText.STANDING).flatMap(SiteStanding::ofCode));
        visit.page(
                "sitepages/list",
                Map.of(
                        "found",
                        search.page(filter, visit.page(), wall.now()),
                        "filter",
                        filter,
                        "when",
                        wall.moments(visit)));
    }
}
