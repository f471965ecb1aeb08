package org.porchlight.console;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.Role;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.Tries;

/**
 * Serves the sign-in page, and signs out. Alias, password and code are asked together, so that nobody learns which of
 * them was wrong.
 */
public final class SignIn implements Section {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tries tries;
    private final TrustedProxies proxies;
    private final boolean demo;

    /** @param demo whether the page has the demo's two buttons */
    public SignIn(Accounts accounts, Sessions sessions, Tries tries, TrustedProxies proxies, boolean demo) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tries = tries;
        this.proxies = proxies;
        this.demo = demo;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.openGet(ConsolePaths.SIGN_IN, this::page),
                Route.openPost(ConsolePaths.SIGN_IN, this::enter),
                Route.post(Role.RESPONDER, ConsolePaths.SIGN_OUT, this::out),
                Route.post(Role.RESPONDER, ConsolePaths.MY_SESSION_END, this::outThere),
                Route.post(Role.RESPONDER, ConsolePaths.SIGN_OUT_EVERYWHERE, this::outEverywhere));
    }

    static HttpResponseException tooOften() {
        return new HttpResponseException(HttpStatus.TOO_MANY_REQUESTS.getCode(), "", Map.of());
    }

    private void page(Visit visit) {
        if (visit.anybody().isPresent()) {
            visit.go(ConsolePaths.HOME);
            return;
        }
        visit.show("sign-in", Map.of("demo", demo, "alias", "", "wrong", false));
    }

    private void enter(Visit visit) {
        String alias = visit.given("alias").orElse("").toLowerCase(Locale.ROOT);
        Optional<String> address = proxies.visitor(visit.ctx());
        if (!address.map(it -> tries.signIn(alias, it)).orElse(true)) {
            throw tooOften();
        }
        String code = Optional.of(visit.code())
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> visit.given("recovery").orElse("").replace(" ", ""));
        Optional<UUID> staff = accounts.enter(alias, visit.typed("password"), code);
        if (staff.isEmpty()) {
            visit.ctx().status(HttpStatus.UNAUTHORIZED);
            visit.show("sign-in", Map.of("demo", demo, "alias", alias, "wrong", true));
            return;
        }
        address.ifPresent(it -> tries.welcome(alias, it));
        visit.enter(sessions.begin(staff.get(), visit.words().language()));
        visit.go(ConsolePaths.HOME);
    }

    private void out(Visit visit) {
        sessions.end(visit.who().staff(), visit.who().session().id());
        visit.leave();
        visit.go(ConsolePaths.SIGN_IN);
    }

    /** Signs another browser of theirs out. */
    private void outThere(Visit visit) {
        visit.given("session")
                .flatMap(Visit::uuid)
                .ifPresent(id -> sessions.end(visit.who().staff(), id));
        visit.go(ConsolePaths.ME, "session");
    }

    private void outEverywhere(Visit visit) {
        sessions.endAll(visit.who().staff());
        visit.leave();
        visit.go(ConsolePaths.SIGN_IN);
    }
}
