package org.porchlight.console;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.Role;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.Tries;
import org.porchlight.web.Forms;

/** Asks for the code again before an account is changed: a phone that lies open is not enough. */
public final class Confirm implements Section {
    private static final String THEN = "then";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tries tries;

    public Confirm(Accounts accounts, Sessions sessions, Tries tries) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tries = tries;
    }

    /** The address that asks for the code first and then leads back. */
    static String before(String path) {
        return ConsolePaths.CONFIRM + "?" + THEN + "=" + NavItem.of(path).path();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, ConsolePaths.CONFIRM, visit -> page(visit, false)),
                Route.post(Role.RESPONDER, ConsolePaths.CONFIRM, this::confirm));
    }

    private static void page(Visit visit, boolean wrong) {
        visit.show(
                "confirm",
                Map.of(
                        "then",
                        then(visit),
                        "wrong",
                        wrong,
                        "resting",
                        visit.who().session().resting()));
    }

    /** Where to go afterwards: always a page of ours, whatever the address says. */
    private static String then(Visit visit) {
        return NavItem.of(Forms.asked(visit.ctx(), THEN).orElse("")).path();
    }

    /**
     * Whether whoever fills in a form has proved a moment ago who they are, or does so by the code in the form: so nothing
     * that was typed is lost to another page.
     */
    public boolean proved(Visit visit) {
        return visit.who().session().confirmed()
                || visit.given("code").filter(code -> right(visit, code)).isPresent();
    }

    private boolean right(Visit visit, String code) {
        if (!tries.code(visit.who().session().id())) {
            throw SignIn.tooOften();
        }
        boolean right = accounts.confirm(visit.who().staff(), code);
        if (right) {
            sessions.confirm(visit.who().session().id());
        }
        return right;
    }

    private void confirm(Visit visit) {
        if (right(visit, visit.given("code").orElse(""))) {
            visit.go(then(visit));
            return;
        }
        visit.ctx().status(HttpStatus.UNAUTHORIZED);
        page(visit, true);
    }
}
