package org.porchlight.console;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.OnOffWords;
import org.porchlight.staff.OpenSessions;
import org.porchlight.staff.People;
import org.porchlight.staff.Role;
import org.porchlight.staff.StaffPhones;
import org.porchlight.staff.Who;
import org.porchlight.web.Forms;
import org.porchlight.web.PageWords;

/** Serves {@code /console/me}: what a member of staff sees of themselves, and which languages they read and speak. */
public final class MePages implements Section {
    private final People people;
    private final OpenSessions open;
    private final Accounts accounts;
    private final OfTheirs theirs;
    private final ZoneId zone;

    /** @param zone the hotline's, by which hours are shown */
    public MePages(People people, OpenSessions open, Accounts accounts, OfTheirs theirs, ZoneId zone) {
        this.people = people;
        this.open = open;
        this.accounts = accounts;
        this.theirs = theirs;
        this.zone = zone;
    }

    /** What a member of staff gave that nobody is ever shown. */
    public record OfTheirs(StaffPhones phones, OnOffWords word) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, ConsolePaths.ME, this::page),
                Route.post(Role.RESPONDER, ConsolePaths.MY_LANGUAGES, this::languages));
    }

    /** One session as the page shows it. */
    record Shown(UUID id, String since, boolean here) {}

    private void page(Visit visit) {
        Who who = visit.who();
        visit.show(
                "me",
                Map.of(
                        "person", people.find(who.staff()).orElseThrow(),
                        "recovery", accounts.recoveryLeft(who.staff()),
                        "waiting", theirs.phones().waiting(who.staff()),
                        "word", theirs.word().set(who.staff()),
                        "sessions",
                                open.of(who.staff()).stream()
                                        .map(it -> shown(it, who, visit.words()))
                                        .toList(),
                        "confirm", Confirm.before(ConsolePaths.ME)));
    }

    private Shown shown(OpenSessions.Listed listed, Who who, PageWords words) {
        return new Shown(
                listed.id(),
                words.time(listed.sinceHour().atZone(zone)),
                listed.id().equals(who.session().id()));
    }

    private void languages(Visit visit) {
        Set<Language> spoken = spoken(visit);
        if (spoken.isEmpty()) {
            visit.go(ConsolePaths.ME, "languages-none");
            return;
        }
        Language pages = visit.given("pages")
                .flatMap(Language::ofCode)
                .orElse(visit.words().language());
        people.languages(visit.who().staff(), pages, spoken);
        visit.go(ConsolePaths.ME, "languages");
    }

    static Set<Language> spoken(Visit visit) {
        List<String> spoken = Forms.fields(visit.ctx(), "spoken");
        return Arrays.stream(Language.values())
                .filter(language -> spoken.contains(language.code()))
                .collect(Collectors.toSet());
    }
}
