package org.porchlight.sitepages;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.console.Confirm;
import org.porchlight.console.Moments;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.staff.Role;
import org.porchlight.upkeep.ImportUndo;

/** Serves which lists were brought in when and by whom, and lets a coordinator take all of one back. */
public final class BroughtInPages implements Section {
    private final ImportUndo imports;
    private final Confirm confirm;
    private final WallClock wall;

    public BroughtInPages(ImportUndo imports, Confirm confirm, WallClock wall) {
        this.imports = imports;
        this.confirm = confirm;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, ListPaths.BROUGHT_IN, this::all),
                Route.get(Role.COORDINATOR, ListPaths.ONE_IMPORT, visit -> one(visit, false)),
                Route.post(Role.COORDINATOR, ListPaths.TAKE_BACK, this::takeBack));
    }

    private void all(Visit visit) {
        Moments when = wall.moments(visit);
        visit.page("sitepages/broughtin", Map.of("runs", imports.last(), "when", when));
    }

    private void one(Visit visit, boolean wrongCode) {
        Moments when = wall.moments(visit);
        ImportUndo.Outlook outlook = imports.look(number(visit)).orElseThrow(NotFoundResponse::new);
        visit.page("sitepages/takeback", Map.of("outlook", outlook, "wrong", wrongCode, "when", when));
    }

    private void takeBack(Visit visit) {
        if (!confirm.proved(visit)) {
            one(visit, visit.given("code").isPresent());
            return;
        }
        long id = number(visit);
        String said =
                switch (imports.undo(visit.who().staff(), id, wall.now())) {
                    case DONE -> "import-undone";
                    case NOTHING_LEFT, GONE -> "import-nothing-left";
                };
        visit.go(ListPaths.of(ListPaths.ONE_IMPORT, id), said);
    }

    private static long number(Visit visit) {
        return Optional.of(visit.ctx().pathParam("id"))
                .filter(it -> it.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFoundResponse::new);
    }
}
