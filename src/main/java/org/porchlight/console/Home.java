package org.porchlight.console;

import java.util.List;
import java.util.Map;

/** {@code /console}: the first page of whoever is signed in. */
public final class Home implements Section {
    @Override
    public List<Route> routes() {
        return List.of(Route.get(Role.RESPONDER, Console.PATH, visit -> visit.show("home", Map.of())));
    }
}
