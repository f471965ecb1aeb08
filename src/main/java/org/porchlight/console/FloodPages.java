package org.porchlight.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.callbacks.Floods;
import org.porchlight.disclosure.Disclosure;
import org.porchlight.disclosure.Reading;
import org.porchlight.folding.RecordRules;
import org.porchlight.staff.Role;

/**
 * Serves {@code /console/hours}: about how many requests came in which part of the day, and in which hour where they were many, and
 * the tap by which a coordinator sets them aside, or brings them back.
 */
public final class FloodPages implements Section {
    private static final Disclosure DISCLOSURE = new Disclosure(RecordRules.LEAST_OUTSIDE);

    private final Floods floods;
    private final WallClock wall;

    /**
     * A stretch as the page says it.
     *
     * @param open how many wait, in words; empty where none does
     * @param aside how many are set aside; empty where none is
     */
    public record Shown(Floods.When when, String title, Optional<String> open, Optional<String> aside) {
        /** Tells its parts of the page from those of others. */
        public String id() {
            return when.from().getEpochSecond() + "-" + when.until().getEpochSecond();
        }
    }

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
        List<Floods.Stretch> stretches = floods.stretches(visit.who().staff(), wall.zone(), wall.now());
        List<Shown> shown = stretches.stream()
                .map(it -> new Shown(
                        it.when(),
                        wall.moments(visit).stretch(it.when().from(), it.when().until()),
                        said(visit, it.open()),
                        said(visit, it.aside())))
                .toList();
        visit.show("hours", Map.of("stretches", shown, "when", wall.moments(visit)));
    }

    /** As in reports: of a few, no more than that. */
    private static Optional<String> said(Visit visit, int requests) {
        return Optional.of(DISCLOSURE.reading(requests))
                .filter(_ -> requests > 0)
                .map(reading -> switch (reading) {
                    case Reading.Few(int most) -> visit.words().say("hours.few", most);
                    case Reading.About(int about) -> visit.words().say("hours.about", about);
                    case Reading.Exact _, Reading.Withheld _ -> "";
                });
    }

    private void setAside(Visit visit) {
        when(visit).ifPresent(when -> floods.setAside(visit.who().staff(), when, wall.now()));
        visit.go(ConsolePaths.HOURS, "aside");
    }

    private void bringBack(Visit visit) {
        when(visit).ifPresent(when -> floods.bringBack(visit.who().staff(), when, wall.now()));
        visit.go(ConsolePaths.HOURS, "brought-back");
    }

    private static Optional<Floods.When> when(Visit visit) {
        try {
            return visit.given("from").map(Instant::parse).flatMap(from -> visit.given("until")
                    .map(until -> new Floods.When(from, Instant.parse(until))));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
