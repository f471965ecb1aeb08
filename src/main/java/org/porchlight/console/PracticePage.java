package org.porchlight.console;

import java.util.List;
import java.util.Map;
import org.porchlight.callbacks.Practice;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Role;

/**
 * Serves {@code /console/practice}: puts a made-up request in one's own queue, to go the whole way with before a real
 * one.
 */
public final class PracticePage implements Section {
    private final Practice practice;
    private final WallClock wall;

    public PracticePage(Practice practice, WallClock wall) {
        this.practice = practice;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, ConsolePaths.PRACTICE, visit -> visit.show("practice", Map.of())),
                Route.post(Role.RESPONDER, ConsolePaths.PRACTICE, this::begin));
    }

    private void begin(Visit visit) {
        Language language = visit.given("language")
                .flatMap(Language::ofCode)
                .orElse(visit.words().language());
        practice.begin(
                visit.who().staff(),
                language,
                visit.words().say("practice.word"),
                wall.now().atZone(wall.zone()));
        visit.go(ConsolePaths.QUEUE, "practice");
    }
}
