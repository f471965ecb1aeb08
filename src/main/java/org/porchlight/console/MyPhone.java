package org.porchlight.console;

import java.util.List;
import org.porchlight.staff.Role;
import org.porchlight.staff.StaffPhones;
import org.porchlight.staff.Tries;

/** Takes in, proves and erases the phone that rings for a member of staff. No page ever shows it. */
public final class MyPhone implements Section {
    private final StaffPhones phones;
    private final Tries tries;

    public MyPhone(StaffPhones phones, Tries tries) {
        this.phones = phones;
        this.tries = tries;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.change(Role.RESPONDER, ConsolePaths.MY_PHONE, this::give),
                Route.change(Role.RESPONDER, ConsolePaths.MY_PHONE_CODE, this::prove),
                Route.change(Role.RESPONDER, ConsolePaths.MY_PHONE_FORGET, this::forget));
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
                switch (phones.prove(
                        visit.who().staff(), visit.given("code").orElse("").replace(" ", ""))) {
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
