package org.porchlight.sitepages;

import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.porchlight.console.Moments;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.staff.Role;

/** Serves a site's own page: all that is known of it, as callers hear it, and what can be done with a tap. */
public final class SitePage implements Section {
    private final SiteStore store;
    private final Hearing hearing;
    private final WallClock wall;

    public SitePage(SiteStore store, Hearing hearing, WallClock wall) {
        this.store = store;
        this.hearing = hearing;
        this.wall = wall;
    }

    /**
     * A site as its page shows it.
     *
     * @param opening a word's name for whether it is open now
     * @param heard as callers are told of it
     */
    public record Shown(SiteRecord site, List<SiteFact> facts, String opening, Hearing.Heard heard, LocalDate today) {
        boolean closedToday() {
            return site.hours().closedOn().contains(today);
        }

        boolean noKits() {
            return site.news().noKitsUntil().filter(today::isBefore).isPresent();
        }

        boolean stale() {
            return site.news().stale(today);
        }

        boolean vanished() {
            return site.news().vanishedOn().isPresent();
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Role.RESPONDER, SitePaths.SITE, this::page));
    }

    private void page(Visit visit) {
        Instant now = wall.now();
        String id = visit.ctx().pathParam(SitePaths.ID);
        SiteRecord site = store.one(id).orElseThrow(NotFoundResponse::new);
        Moments when = wall.moments(visit);
        Hearing.Heard heard = hearing.of(site, now);
        visit.page(
                "sitepages/site",
                Map.of(
                        "shown",
                        new Shown(
                                site,
                                new SiteFacts(when).of(site),
                                "opening." + heard.site().map(SitePage::opening).orElse("mail"),
                                heard,
                                LocalDate.ofInstant(now, site.address().zone())),
                        "when",
                        when));
    }

    private static String opening(Site site) {
        return switch (site.opening()) {
            case Opening.Open open -> open.soon() ? "soon" : "open";
            case Opening.Closed _, Opening.CallFrom _ -> "closed";
            case Opening.CallFirst _ -> "call-first";
            case Opening.Doubtful _ -> "unknown";
        };
    }
}
