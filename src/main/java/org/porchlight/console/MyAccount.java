package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.PasswordRule;
import org.porchlight.staff.Role;

/** Changes what a member of staff signs in with: another password, new recovery codes. */
public final class MyAccount implements Section {
    private final Accounts accounts;
    private final PasswordRule rule;

    public MyAccount(Accounts accounts, PasswordRule rule) {
        this.accounts = accounts;
        this.rule = rule;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.change(Role.RESPONDER, ConsolePaths.MY_PASSWORD, this::password),
                Route.change(Role.RESPONDER, ConsolePaths.MY_RECOVERY, this::recovery));
    }

    private void password(Visit visit) {
        String password = visit.typed("password");
        Optional<String> trouble = Join.trouble(rule.judge(password, visit.who().alias()));
        if (trouble.isEmpty()) {
            accounts.password(visit.who(), password);
        }
        visit.go(
                ConsolePaths.ME,
                trouble.map(name -> name.substring("trouble.".length())).orElse("password"));
    }

    private void recovery(Visit visit) {
        if (accounts.recoveryLeft(visit.who().staff()).isEmpty()) {
            visit.go(ConsolePaths.ME);
            return;
        }
        visit.show("codes", Map.of("codes", accounts.recovery(visit.who().staff())));
    }
}
