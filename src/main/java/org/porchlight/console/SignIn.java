package org.porchlight.console;

import java.util.List;
import java.util.Map;

/** The page before all others, and the way out. */
public final class SignIn implements Section {
    private final Sessions sessions;
    private final boolean demo;

    /** @param demo whether the page has the demo's two buttons */
    public SignIn(Sessions sessions, boolean demo) {
        this.sessions = sessions;
        this.demo = demo;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.openGet(Console.SIGN_IN, this::page),
                Route.post(Role.RESPONDER, Console.PATH + "/sign-out", this::out),
                Route.post(Role.RESPONDER, Console.PATH + "/sign-out-everywhere", this::outEverywhere));
    }

    private void page(Visit visit) {
        if (visit.anybody().isPresent()) {
            visit.go(Console.PATH);
            return;
        }
        visit.show("sign-in", Map.of("demo", demo));
    }

    private void out(Visit visit) {
        sessions.end(visit.who().staff(), visit.who().session().id());
        visit.leave();
        visit.go(Console.SIGN_IN);
    }

    private void outEverywhere(Visit visit) {
        sessions.endAll(visit.who().staff());
        visit.leave();
        visit.go(Console.SIGN_IN);
    }
}
