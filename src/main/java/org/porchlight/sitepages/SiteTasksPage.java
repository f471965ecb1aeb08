package org.porchlight.sitepages;

import java.util.List;
import java.util.Map;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.WallClock;
import org.porchlight.staff.Role;
import org.porchlight.upkeep.SiteTasks;

/** Serves the list of sites that somebody has to see to, each with the tap that ends it. */
public final class SiteTasksPage implements Section {
    private final SiteTasks tasks;
    private final WallClock wall;

    public SiteTasksPage(SiteTasks tasks, WallClock wall) {
        this.tasks = tasks;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                Role.RESPONDER,
                SitePaths.TASKS,
                visit -> visit.page("sitepages/tasks", Map.of("shown", tasks.first(), "when", wall.moments(visit)))));
    }
}
