package org.porchlight.console;

import java.util.List;
import java.util.Map;
import org.porchlight.records.FeedbackTable;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Role;

/**
 * Serves {@code /console/log}, for coordinators: which member of staff did what kind of thing in which hour, never for
 * which caller. Beside it, how the line was to people: closed answers, counted.
 */
public final class LogPage implements Section {
    private final Acts acts;
    private final FeedbackTable feedback;
    private final WallClock wall;

    public LogPage(Acts acts, FeedbackTable feedback, WallClock wall) {
        this.acts = acts;
        this.feedback = feedback;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                Role.COORDINATOR,
                ConsolePaths.LOG,
                visit -> visit.show(
                        "log",
                        Map.of(
                                "shown", acts.page(visit.page()),
                                "feedback", feedback.counts(FeedbackTable.SHOWN_DAYS),
                                "when", wall.moments(visit)))));
    }
}
