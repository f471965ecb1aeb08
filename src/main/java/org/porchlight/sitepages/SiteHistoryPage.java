package org.porchlight.sitepages;

import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.console.Confirm;
import org.porchlight.console.Moments;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.history.SiteHistory;
import org.porchlight.staff.Role;
import org.porchlight.upkeep.SiteEdits;

/** Serves what was changed of a site, by whom and when, and lets a coordinator bring back what stood there. */
public final class SiteHistoryPage implements Section {
    private final SiteEdits edits;
    private final Confirm confirm;
    private final WallClock wall;

    public SiteHistoryPage(SiteEdits edits, Confirm confirm, WallClock wall) {
        this.edits = edits;
        this.confirm = confirm;
        this.wall = wall;
    }

    /**
     * The changes of a site.
     *
     * @param name what it is called, or was
     * @param there whether it is still there
     */
    public record Shown(String id, String name, boolean there, List<SiteHistory.Entry> entries, SiteFacts facts) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, SitePaths.HISTORY, visit -> page(visit, false)),
                Route.post(Role.COORDINATOR, SitePaths.UNDO, this::undo));
    }

    private void page(Visit visit, boolean wrongCode) {
        String id = visit.ctx().pathParam(SitePaths.ID);
        Moments when = wall.moments(visit);
        List<SiteHistory.Entry> entries = edits.history(id);
        Optional<SiteEdits.Opened> site = edits.open(id);
        String name = site.map(it -> it.site().name().written())
                .or(() -> entries.stream().map(it -> it.change().name()).findFirst())
                .orElse(id);
        visit.page(
                "sitepages/history",
                Map.of(
                        "shown",
                        new Shown(id, name, site.isPresent(), entries, new SiteFacts(when)),
                        "wrong",
                        wrongCode,
                        "when",
                        when));
    }

    private void undo(Visit visit) {
        if (!confirm.proved(visit)) {
            page(visit, visit.given("code").isPresent());
            return;
        }
        long change = visit.given("change")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(BadRequestResponse::new);
        String id = visit.ctx().pathParam(SitePaths.ID);
        String said =
                switch (edits.undo(visit.who().staff(), id, change, wall.now())) {
                    case DONE -> "site-undone";
                    case CHANGED_SINCE -> "site-not-undone";
                    case THERE_ALREADY -> "site-there-already";
                    case NO_SUCH_CHANGE -> "site-no-such-change";
                };
        visit.go(SitePaths.of(SitePaths.HISTORY, id), said);
    }
}
