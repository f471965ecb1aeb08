package org.porchlight.console;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.porchlight.messaging.Language;
import org.porchlight.staff.AccountNotices;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.People;
import org.porchlight.staff.Role;
import org.porchlight.staff.Token;

/**
 * Serves {@code /console/people}: the members of staff and their roles; for administrators also invitations and
 * removals.
 */
public final class PeoplePages implements Section {
    private final People people;
    private final Invitations invitations;
    private final AccountNotices notices;
    private final String publicUrl;

    /** @param publicUrl under which an invitation's link is reached */
    public PeoplePages(People people, Invitations invitations, AccountNotices notices, String publicUrl) {
        this.people = people;
        this.invitations = invitations;
        this.notices = notices;
        this.publicUrl = publicUrl;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, ConsolePaths.PEOPLE, visit -> list(visit)),
                Route.get(
                        Role.ADMINISTRATOR,
                        ConsolePaths.PERSON.route(),
                        visit -> visit.show(
                                "person",
                                Map.of("person", person(visit), "confirm", Confirm.before(ConsolePaths.PEOPLE)))),
                Route.change(Role.ADMINISTRATOR, ConsolePaths.INVITE, this::invite),
                Route.change(Role.ADMINISTRATOR, ConsolePaths.PERSON_INVITE.route(), this::inviteAgain),
                Route.change(
                        Role.ADMINISTRATOR,
                        ConsolePaths.PERSON_ROLE.route(),
                        visit -> other(visit, "person-role", this::role)),
                Route.change(
                        Role.ADMINISTRATOR,
                        ConsolePaths.PERSON_REMOVE.route(),
                        visit -> other(visit, "person-removed", (it, person) -> people.remove(person.id()))));
    }

    private void list(Visit visit) {
        visit.show("people", Map.of("people", people.all(), "confirm", Confirm.before(ConsolePaths.PEOPLE)));
    }

    private People.Person person(Visit visit) {
        return people.find(visit.id()).orElseThrow(NotFoundResponse::new);
    }

    private void invite(Visit visit) {
        String alias = visit.given("alias").orElse("").toLowerCase(Locale.ROOT);
        Set<Language> spoken = MePages.spoken(visit);
        Optional<Role> role = visit.given("role").flatMap(Role::ofCode);
        if (!Colleague.isAlias(alias) || spoken.isEmpty() || role.isEmpty()) {
            visit.go(ConsolePaths.PEOPLE, "person-unclear");
            return;
        }
        invitations
                .add(alias, spoken, role.get())
                .ifPresentOrElse(
                        token -> hand(visit, alias, token), () -> visit.go(ConsolePaths.PEOPLE, "person-taken"));
    }

    private void inviteAgain(Visit visit) {
        People.Person person = person(visit);
        Token token = invitations.again(person.alias()).orElseThrow(NotFoundResponse::new);
        notices.changed(person.id());
        hand(visit, person.alias(), token);
    }

    private void hand(Visit visit, String alias, Token token) {
        visit.show("invitation", Map.of("alias", alias, "link", publicUrl + ConsolePaths.JOIN_LINK + token.value()));
    }

    private void role(Visit visit, People.Person person) {
        visit.given("role").flatMap(Role::ofCode).ifPresent(role -> {
            people.role(person.id(), role);
            notices.changed(person.id());
        });
    }

    /** Changes another member of staff. Nobody changes themselves, so that there is always an administrator. */
    private void other(Visit visit, String said, BiConsumer<Visit, People.Person> act) {
        People.Person person = person(visit);
        if (person.id().equals(visit.who().staff())) {
            visit.go(ConsolePaths.PEOPLE, "person-self");
            return;
        }
        act.accept(visit, person);
        visit.go(ConsolePaths.PEOPLE, said);
    }
}
