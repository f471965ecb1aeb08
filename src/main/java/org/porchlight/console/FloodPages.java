package org.porchlight.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.callbacks.Floods;
import org.porchlight.staff.Role;

/**
 * Serves {@code /console/hours}: how many requests came in which hour, and the tap by which a coordinator sets all of an hour
 * aside, or brings them back.
 */
public final class FloodPages implements Section {
    private final Floods floods;
    private final WallClock wall;

    public FloodPages(Floods floods, WallClock wall) {
        this.floods = floods;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, ConsolePaths.HOURS, this::page),
                Route.post(Role.COORDINATOR, ConsolePaths.SET_ASIDE, this::setAside),
                Route.post(Role.COORDINATOR, ConsolePaths.BRING_BACK, this::bringBack));
    }

    private void page(Visit visit) {
        List<Floods.Hour> hours = floods.hours(visit.who().staff(), wall.now());
        visit.show("hours", Map.of("hours", hours, "when", wall.moments(visit)));
    }

    private void setAside(Visit visit) {
        hour(visit).ifPresent(hour -> floods.setAside(visit.who().staff(), hour, wall.now()));
        visit.go(ConsolePaths.HOURS, "aside");
    }

    private void bringBack(Visit visit) {
        hour(visit).ifPresent(hour -> floods.bringBack(visit.who().staff(), hour, wall.now()));
        visit.go(ConsolePaths.HOURS, "brought-back");
    }

    private static Optional<Instant> hour(Visit visit) {
        try {
            return visit.given("hour").map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
