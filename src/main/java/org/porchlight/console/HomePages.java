package org.porchlight.console;

import io.javalin.http.BadRequestResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.callbacks.Queue;
import org.porchlight.callbacks.Watch;
import org.porchlight.places.SiteTrouble;
import org.porchlight.staff.Attendance;
import org.porchlight.staff.Role;
import org.porchlight.staff.Who;
import org.porchlight.upkeep.SiteTasks;

/**
 * Serves {@code /console}: in one glance what waits, and the taps by which a member of staff says that they are there,
 * away, or in need of a break.
 */
public final class HomePages implements Section {
    private final Queue queue;
    private final Attendance attendance;
    private final Watch watch;
    private final SiteTasks tasks;
    private final Supplier<List<String>> degraded;
    private final Supplier<List<SiteTrouble>> places;
    private final WallClock wall;

    /**
     * @param degraded what of the line doesn't work as it should, in English
     * @param places what of that is about the places
     */
    public HomePages(
            Queue queue,
            Attendance attendance,
            Watch watch,
            SiteTasks tasks,
            Supplier<List<String>> degraded,
            Supplier<List<SiteTrouble>> places,
            WallClock wall) {
        this.queue = queue;
        this.attendance = attendance;
        this.watch = watch;
        this.tasks = tasks;
        this.degraded = degraded;
        this.places = places;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, ConsolePaths.HOME, this::page),
                Route.post(Role.RESPONDER, ConsolePaths.PRESENCE, this::say));
    }

    private void page(Visit visit) {
        Instant now = wall.now();
        Queue.Shown shown = queue.page(visit.who().staff(), 1, now);
        Moments when = wall.moments(visit);
        var desk = new Desk(
                queue.mine(visit.who().staff(), now).stream()
                        .map(request -> RequestLine.of(request, visit.who(), when))
                        .toList(),
                shown.due(),
                shown.later(),
                attendance.here(visit.who().staff(), now),
                tasks.counts(),
                watched(visit.who(), when));
        visit.show("home", Map.of("desk", desk, "when", when));
    }

    private Optional<Desk.Watched> watched(Who who, Moments when) {
        if (!who.may(Role.COORDINATOR)) {
            return Optional.empty();
        }
        List<SiteTrouble> ofPlaces = places.get();
        Set<String> told = ofPlaces.stream().map(SiteTrouble::sentence).collect(Collectors.toSet());
        List<WarningLine> warnings = Stream.concat(
                        watch.warnings(when.now()).stream().map(warning -> WarningLine.of(warning, when)),
                        ofPlaces.stream().map(trouble -> WarningLine.of(trouble, when)))
                .toList();
        List<String> other =
                degraded.get().stream().filter(it -> !told.contains(it)).toList();
        return Optional.of(new Desk.Watched(warnings, other));
    }

    private void say(Visit visit) {
        Instant now = wall.now();
        UUID staff = visit.who().staff();
        String state = visit.given("state").orElse("");
        switch (state) {
            case "on" -> attendance.on(staff, now);
            case "back" -> back(staff, now);
            case "off" -> attendance.off(staff, now);
            case "break" -> attendance.breakFrom(staff, now);
            default -> throw new BadRequestResponse();
        }
        visit.go(ConsolePaths.HOME, state.equals("back") ? "on" : state);
    }

    /** Ends a break or an absence. A member of staff who has no shift now is there all the same, having said so. */
    private void back(UUID staff, Instant now) {
        attendance.back(staff, now);
        if (!attendance.here(staff, now).there()) {
            attendance.on(staff, now);
        }
    }
}
