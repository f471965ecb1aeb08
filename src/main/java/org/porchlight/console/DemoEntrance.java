package org.porchlight.console;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.UUID;
import org.porchlight.messaging.Language;
import org.porchlight.staff.DemoStaff;
import org.porchlight.staff.People;
import org.porchlight.staff.Role;
import org.porchlight.staff.Sessions;

/**
 * Signs in without an account, in the demo: as one of the two members of staff who are made up for it. Live service has
 * no such route.
 */
public final class DemoEntrance implements Section {
    private final DemoStaff staff;
    private final People people;
    private final Sessions sessions;

    public DemoEntrance(DemoStaff staff, People people, Sessions sessions) {
        this.staff = staff;
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.openPost(ConsolePaths.DEMO, this::enter));
    }

    private void enter(Visit visit) {
        UUID person =
                visit.given("role").flatMap(Role::ofCode).flatMap(staff::person).orElseThrow(NotFoundResponse::new);
        Language language = visit.words().language();
        people.pages(person, language);
        visit.enter(sessions.begin(person, language));
        visit.go(ConsolePaths.HOME);
    }
}
