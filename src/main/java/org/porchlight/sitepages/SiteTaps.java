package org.porchlight.sitepages;

import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.staff.Role;
import org.porchlight.turn.SiteReport;
import org.porchlight.upkeep.SiteUpkeep;

/**
 * Takes what is said of a site with a tap: a responder reports, a coordinator marks and settles. None of it asks for a
 * code: it is of today, everybody sees who said it, and another tap takes it back.
 */
public final class SiteTaps implements Section {
    /** For how many days a site may have no kits; 0 is: it has some. */
    static final List<Integer> DAYS = List.of(0, 1, 3, 7, 30);

    private static final String FROM = "from";
    private static final String TASKS = "tasks";

    private final SiteUpkeep upkeep;
    private final WallClock wall;

    public SiteTaps(SiteUpkeep upkeep, WallClock wall) {
        this.upkeep = upkeep;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(Role.RESPONDER, SitePaths.REPORT, this::report),
                Route.post(Role.COORDINATOR, SitePaths.CLOSED_TODAY, this::closedToday),
                Route.post(Role.COORDINATOR, SitePaths.NO_KITS, this::noKits),
                Route.post(Role.RESPONDER, SitePaths.CHECKED, this::checked),
                Route.post(
                        Role.COORDINATOR,
                        SitePaths.KEEP,
                        visit -> said(visit, upkeep.keep(visit.who().staff(), id(visit), wall.now()), "site-kept")));
    }

    private static String id(Visit visit) {
        return visit.ctx().pathParam(SitePaths.ID);
    }

    /** What a responder found right is told as checked; what others say against it is for a coordinator to settle. */
    private void checked(Visit visit) {
        UUID staff = visit.who().staff();
        boolean done = visit.who().may(Role.COORDINATOR)
                ? upkeep.checked(staff, id(visit), wall.now())
                : upkeep.foundRight(staff, id(visit), wall.now());
        said(visit, done, "site-checked");
    }

    private void report(Visit visit) {
        SiteReport what = visit.given("what").flatMap(SiteReport::ofWord).orElseThrow(BadRequestResponse::new);
        said(visit, upkeep.report(visit.who().staff(), id(visit), what, wall.now()), "site-reported");
    }

    private void closedToday(Visit visit) {
        boolean closed = visit.given("closed")
                .filter(List.of("yes", "no")::contains)
                .map("yes"::equals)
                .orElseThrow(BadRequestResponse::new);
        said(
                visit,
                upkeep.closedToday(visit.who().staff(), id(visit), closed, wall.now()),
                closed ? "site-closed" : "site-open");
    }

    private void noKits(Visit visit) {
        int days = visit.given("days")
                .filter(text -> text.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(DAYS::contains)
                .orElseThrow(BadRequestResponse::new);
        said(
                visit,
                upkeep.noKits(visit.who().staff(), id(visit), days, wall.now()),
                days == 0 ? "site-kits" : "site-no-kits");
    }

    /** Back to where the tap was. */
    private static void said(Visit visit, boolean done, String said) {
        Optional<String> from = visit.given(FROM).filter(TASKS::equals);
        if (!done) {
            visit.go(SitePaths.LIST, "site-gone");
            return;
        }
        visit.go(from.map(_ -> SitePaths.TASKS).orElseGet(() -> SitePaths.of(SitePaths.SITE, id(visit))), said);
    }
}
