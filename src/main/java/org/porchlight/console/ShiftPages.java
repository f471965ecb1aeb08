package org.porchlight.console;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.porchlight.staff.Attendance;
import org.porchlight.staff.Role;
import org.porchlight.staff.ShiftEditor;
import org.porchlight.staff.ShiftTimes;
import org.porchlight.staff.Shifts;
import org.porchlight.staff.Who;

/**
 * Serves {@code /console/shifts}: who is there when in a usual week, and which windows the line offers because of it.
 * Responders see and change their own shifts, coordinators everybody's.
 */
public final class ShiftPages implements Section {
    private static final Pattern TIME = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");

    private final ShiftEditor rota;
    private final Shifts shifts;
    private final Attendance attendance;
    private final WallClock wall;

    public ShiftPages(ShiftEditor rota, Shifts shifts, Attendance attendance, WallClock wall) {
        this.rota = rota;
        this.shifts = shifts;
        this.attendance = attendance;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, ConsolePaths.SHIFTS, this::page),
                Route.post(Role.RESPONDER, ConsolePaths.SHIFTS, this::add),
                Route.post(Role.RESPONDER, ConsolePaths.SHIFT_REMOVE, this::remove),
                Route.post(Role.RESPONDER, ConsolePaths.PAUSE, this::pause),
                Route.post(Role.RESPONDER, ConsolePaths.RESUME, this::resume));
    }

    private void page(Visit visit) {
        Instant now = wall.now();
        visit.show("shifts", Map.of("week", week(visit.who(), now), "when", wall.moments(visit)));
    }

    private Week week(Who who, Instant now) {
        boolean all = who.may(Role.COORDINATOR);
        return new Week(
                rota.all().stream()
                        .filter(entry -> all || entry.staff().equals(who.staff()))
                        .toList(),
                rota.people().stream()
                        .filter(person -> all || person.staff().equals(who.staff()))
                        .toList(),
                shifts.windows(now, wall.zone()).get(),
                attendance.here(who.staff(), now).paused());
    }

    private void add(Visit visit) {
        UUID whose = visit.given("who").flatMap(Visit::uuid).orElse(visit.who().staff());
        boolean added = day(visit)
                .flatMap(day -> times(visit, day))
                .filter(times -> rota.enter(visit.who().staff(), whose, times, wall.now()))
                .isPresent();
        visit.go(ConsolePaths.SHIFTS, added ? "added" : "shift-unclear");
    }

    private static Optional<DayOfWeek> day(Visit visit) {
        return visit.given("day")
                .filter(text -> text.matches("[1-7]"))
                .map(Integer::valueOf)
                .map(DayOfWeek::of);
    }

    private Optional<ShiftTimes> times(Visit visit, DayOfWeek day) {
        return time(visit, "from").flatMap(from -> time(visit, "until")
                .map(until -> new ShiftTimes(new ShiftTimes.Day.Weekly(day), from, until, wall.zone())));
    }

    private static Optional<LocalTime> time(Visit visit, String field) {
        return visit.given(field).filter(text -> TIME.matcher(text).matches()).map(LocalTime::parse);
    }

    private void remove(Visit visit) {
        boolean removed = visit.given("shift")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(shift -> rota.takeOut(visit.who().staff(), shift, wall.now()))
                .isPresent();
        visit.go(removed ? Visit.saying(ConsolePaths.SHIFTS, "removed") : ConsolePaths.SHIFTS);
    }

    /** Promises no call for tonight; the coordinators are told. */
    private void pause(Visit visit) {
        boolean paused = attendance.pauseTonight(visit.who().staff(), wall.now());
        visit.go(ConsolePaths.SHIFTS, paused ? "pause" : "pause-away");
    }

    private void resume(Visit visit) {
        attendance.resume(visit.who().staff(), wall.now());
        visit.go(ConsolePaths.SHIFTS, "resume");
    }
}
