package org.porchlight.console;

import java.util.List;
import java.util.function.Consumer;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.Role;
import org.porchlight.staff.StaffPhones;
import org.porchlight.staff.Tries;

/**
 * Takes in, proves and erases the phone that rings for a member of staff. No page ever shows it. A fresh code is asked
 * for first: calls and warnings go to this phone.
 */
public final class MyPhone implements Section {
    private final StaffPhones phones;
    private final Accounts accounts;
    private final Tries tries;

    public MyPhone(StaffPhones phones, Accounts accounts, Tries tries) {
        this.phones = phones;
        this.accounts = accounts;
        this.tries = tries;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(Role.RESPONDER, ConsolePaths.MY_PHONE, visit -> fresh(visit, this::give)),
                Route.post(Role.RESPONDER, ConsolePaths.MY_PHONE_CODE, this::prove),
                Route.post(Role.RESPONDER, ConsolePaths.MY_PHONE_FORGET, visit -> fresh(visit, this::forget)));
    }

    private void fresh(Visit visit, Consumer<Visit> change) {
        if (!tries.code(visit.who().session().id())) {
            throw SignIn.tooOften();
        }
        if (accounts.confirm(visit.who().staff(), visit.code())) {
            change.accept(visit);
        } else {
            visit.go(ConsolePaths.ME, "code-wrong");
        }
    }

    private void give(Visit visit) {
        if (!tries.text(visit.who().staff())) {
            throw SignIn.tooOften();
        }
        visit.go(
                ConsolePaths.ME,
                switch (phones.give(
                        visit.who().staff(),
                        visit.given("phone").orElse(""),
                        visit.words().language())) {
                    case SENT -> "phone-sent";
                    case UNREACHABLE -> "phone-unreachable";
                    case UNSENT -> "phone-unsent";
                });
    }

    private void prove(Visit visit) {
        visit.go(
                ConsolePaths.ME,
                switch (phones.prove(visit.who().staff(), visit.code())) {
                    case PROVED -> "phone-proved";
                    case WRONG -> "phone-wrong";
                    case OVER -> "phone-over";
                });
    }

    private void forget(Visit visit) {
        phones.forget(visit.who().staff());
        visit.go(ConsolePaths.ME, "phone-forgotten");
    }
}
