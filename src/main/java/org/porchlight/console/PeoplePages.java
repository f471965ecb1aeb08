package org.porchlight.console;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.People;
import org.porchlight.staff.Role;
import org.porchlight.staff.Token;

/** {@code /console/people}: who answers and as what; for administrators, who comes and who goes. */
public final class PeoplePages implements Section {
    private static final String PATH = Console.PATH + "/people";
    private static final String ONE = PATH + "/{id}";

    private final People people;
    private final Invitations invitations;
    private final String publicUrl;

    /** @param publicUrl under which an invitation's link is reached */
    public PeoplePages(People people, Invitations invitations, String publicUrl) {
        this.people = people;
        this.invitations = invitations;
        this.publicUrl = publicUrl;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, PATH, visit -> list(visit)),
                Route.get(
                        Role.ADMINISTRATOR,
                        ONE,
                        visit ->
                                visit.show("person", Map.of("person", person(visit), "confirm", Confirm.before(PATH)))),
                Route.change(Role.ADMINISTRATOR, PATH + "/invite", this::invite),
                Route.change(Role.ADMINISTRATOR, ONE + "/invite", this::inviteAgain),
                Route.change(Role.ADMINISTRATOR, ONE + "/role", visit -> other(visit, "person-role", this::role)),
                Route.change(
                        Role.ADMINISTRATOR,
                        ONE + "/remove",
                        visit -> other(visit, "person-removed", (it, person) -> people.remove(person.id()))));
    }

    private void list(Visit visit) {
        visit.show("people", Map.of("people", people.all(), "confirm", Confirm.before(PATH)));
    }

    private People.Person person(Visit visit) {
        return Optional.of(visit.ctx().pathParam("id"))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .flatMap(people::find)
                .orElseThrow(NotFoundResponse::new);
    }

    private void invite(Visit visit) {
        String alias = visit.given("alias").orElse("").toLowerCase(Locale.ROOT);
        Set<Language> spoken = MePages.spoken(visit);
        Optional<Role> role = visit.given("role").flatMap(Role::ofCode);
        if (!Colleague.isAlias(alias) || spoken.isEmpty() || role.isEmpty()) {
            visit.go(PATH, "person-unclear");
            return;
        }
        invitations
                .add(alias, spoken, role.get())
                .ifPresentOrElse(token -> hand(visit, alias, token), () -> visit.go(PATH, "person-taken"));
    }

    private void inviteAgain(Visit visit) {
        String alias = person(visit).alias();
        hand(visit, alias, invitations.again(alias).orElseThrow(NotFoundResponse::new));
    }

    private void hand(Visit visit, String alias, Token token) {
        visit.show("invitation", Map.of("alias", alias, "link", publicUrl + Join.PATH + token.value()));
    }

    private void role(Visit visit, People.Person person) {
        visit.given("role").flatMap(Role::ofCode).ifPresent(role -> people.role(person.id(), role));
    }

    /** Nobody does these to themselves, so that there is always an administrator. */
    private void other(Visit visit, String said, BiConsumer<Visit, People.Person> act) {
        People.Person person = person(visit);
        if (person.id().equals(visit.who().staff())) {
            visit.go(PATH, "person-self");
            return;
        }
        act.accept(visit, person);
        visit.go(PATH, said);
    }
}
