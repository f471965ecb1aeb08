package org.porchlight.sitepages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.Sites;
import org.porchlight.maps.MapMark;
import org.porchlight.maps.MapView;
import org.porchlight.places.SiteService;
import org.porchlight.staff.Role;
import org.porchlight.upkeep.FoundSite;
import org.porchlight.upkeep.SiteFilter;
import org.porchlight.upkeep.SiteSearch;
import org.porchlight.upkeep.SiteStanding;
import org.porchlight.web.Pages;

/** Serves what the list of sites finds as a map, with the list beside it. Changes nothing. */
public final class SiteMapPage implements Section {
    /** So many are drawn at most: beyond that a map is a blot, and a list no twin of it. */
    private static final int MOST = 200;

    private final SiteSearch search;
    private final Directory directory;
    private final Pages pages;
    private final WallClock wall;

    /** Makes the page; {@code pages} lets it show a map. */
    public SiteMapPage(SiteSearch search, Directory directory, Pages pages, WallClock wall) {
        this.search = search;
        this.directory = directory;
        this.pages = pages;
        this.wall = wall;
    }

    /** A site that is drawn. */
    public record Drawn(FoundSite found, MapMark mark) {
        MapView.Point point() {
            var at = found.site().address();
            return new MapView.Point(at.latitude(), at.longitude());
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Role.RESPONDER, ListPaths.MAP, this::map));
    }

    private void map(Visit visit) {
        var filter = new SiteFilter(
                visit.asked(SiteQueryText.WORDS).orElse(""),
                visit.asked(SiteQueryText.SERVICE).flatMap(SiteService::ofCode),
                visit.asked(SiteQueryText.STANDING).flatMap(SiteStanding::ofCode));
        SiteSearch.Found first = search.page(filter, 1, wall.now());
        List<Drawn> drawn = drawn(filter, first);
        pages.showMap(visit.ctx(), false);
        visit.page(
                "sitepages/map",
                Map.of(
                        "all",
                        first.all(),
                        "drawn",
                        drawn,
                        "map",
                        MapView.under(
                                drawn.stream().map(Drawn::point).toList(),
                                Optional.empty(),
                                pages.tiles(),
                                Gazetteer.packaged()),
                        "filter",
                        filter));
    }

    private List<Drawn> drawn(SiteFilter filter, SiteSearch.Found first) {
        Instant now = wall.now();
        Sites told = directory.now();
        List<Drawn> drawn = new ArrayList<>();
        SiteSearch.Found page = first;
        for (int i = 1; i <= first.pages() && drawn.size() < MOST; i++) {
            page = i == 1 ? first : search.page(filter, i, now);
            page.sites().forEach(found -> mark(told, found.site(), now)
                    .ifPresent(mark -> drawn.add(new Drawn(found, mark))));
        }
        return drawn.subList(0, Math.min(MOST, drawn.size()));
    }

    /** None of a site that comes by mail: there is nowhere to go. */
    private static Optional<MapMark> mark(Sites told, SiteRecord site, Instant now) {
        return told.site(site.id(), now).map(MapMark::of);
    }
}
