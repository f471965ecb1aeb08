package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.staff.AccountChanges;
import org.porchlight.staff.PasswordRule;
import org.porchlight.staff.Role;
import org.porchlight.staff.Tries;

/**
 * Changes what a member of staff signs in with: another password for the old one, new recovery codes for a fresh code.
 * An open browser is not enough for either.
 */
public final class MyAccount implements Section {
    private final AccountChanges changes;
    private final PasswordRule rule;
    private final Tries tries;

    public MyAccount(AccountChanges changes, PasswordRule rule, Tries tries) {
        this.changes = changes;
        this.rule = rule;
        this.tries = tries;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.change(Role.RESPONDER, ConsolePaths.MY_PASSWORD, this::password),
                Route.post(Role.RESPONDER, ConsolePaths.MY_RECOVERY, this::recovery));
    }

    private void password(Visit visit) {
        if (!tries.code(visit.who().session().id())) {
            throw SignIn.tooOften();
        }
        String password = visit.typed("password");
        Optional<String> trouble = Join.trouble(rule.judge(password, visit.who().alias()))
                .map(name -> name.substring("trouble.".length()));
        visit.go(
                ConsolePaths.ME,
                trouble.orElseGet(() ->
                        changes.password(visit.who(), visit.typed("old"), password) ? "password" : "password-old"));
    }

    private void recovery(Visit visit) {
        if (!tries.code(visit.who().session().id())) {
            throw SignIn.tooOften();
        }
        changes.recovery(visit.who().staff(), visit.code())
                .ifPresentOrElse(
                        codes -> visit.show("codes", Map.of("codes", codes)),
                        () -> visit.go(ConsolePaths.ME, "code-wrong"));
    }
}
