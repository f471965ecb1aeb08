package org.porchlight.sitepages;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.console.Confirm;
import org.porchlight.console.Moments;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.staff.Role;
import org.porchlight.upkeep.SiteEdits;
import org.porchlight.upkeep.SiteEdits.Base;
import org.porchlight.upkeep.SiteEdits.Opened;
import org.porchlight.upkeep.SiteEdits.Saved;

/**
 * Serves the form in which coordinators change a site, enter one and remove one. What was typed is never lost: whatever
 * is wrong, or whoever saved first, the form comes back with it.
 */
public final class SiteEditPages implements Section {
    private static final Base NONE = new Base(0, 0);

    private final SiteEdits edits;
    private final Confirm confirm;
    private final Hearing hearing;
    private final WallClock wall;

    public SiteEditPages(SiteEdits edits, Confirm confirm, Hearing hearing, WallClock wall) {
        this.edits = edits;
        this.confirm = confirm;
        this.hearing = hearing;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, SitePaths.NEW, this::blank),
                Route.post(Role.COORDINATOR, SitePaths.NEW, visit -> given(visit, Optional.empty())),
                Route.get(Role.COORDINATOR, SitePaths.EDIT, this::open),
                Route.post(Role.COORDINATOR, SitePaths.EDIT, visit -> given(visit, Optional.of(opened(visit)))),
                Route.get(Role.COORDINATOR, SitePaths.REMOVE, visit -> removal(visit, false)),
                Route.post(Role.COORDINATOR, SitePaths.REMOVE, this::remove));
    }

    private Opened opened(Visit visit) {
        return edits.open(visit.ctx().pathParam(SitePaths.ID)).orElseThrow(NotFoundResponse::new);
    }

    private void blank(Visit visit) {
        show(visit, editing(visit, Optional.empty(), SiteForm.empty(), Map.of(), NONE));
    }

    private void open(Visit visit) {
        Opened opened = opened(visit);
        show(
                visit,
                editing(
                        visit,
                        Optional.of(opened),
                        SiteForm.of(opened.site()),
                        Map.of(),
                        new Base(opened.revision(), opened.revision())));
    }

    private Editing editing(
            Visit visit, Optional<Opened> opened, SiteForm form, Map<String, String> problems, Base base) {
        return Editing.of(
                opened.map(it -> it.site().id()),
                form,
                opened.map(it -> new HoursInWords(wall.moments(visit))
                                .of(it.site().hours().text()))
                        .orElse(List.of()),
                problems,
                base);
    }

    private void show(Visit visit, Editing editing) {
        visit.page("sitepages/edit", Map.of("editing", editing, "when", wall.moments(visit)));
    }

    private void given(Visit visit, Optional<Opened> opened) {
        SiteForm form = SiteForm.of(visit);
        if (!form.sensible()) {
            throw new BadRequestResponse();
        }
        SiteCheck.Checked checked = SiteCheck.of(form, LocalDate.ofInstant(wall.now(), wall.zone()));
        Optional<SiteRecord> record = record(opened, checked.fields());
        Map<String, String> problems = problems(checked, form, opened.isEmpty(), record.isEmpty());
        Editing editing = editing(visit, opened, form, problems, base(visit));
        if (!problems.isEmpty()) {
            visit.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, editing);
        } else if (visit.given("do").filter("preview"::equals).isPresent()) {
            preview(visit, editing, record.orElseThrow());
        } else if (!confirm.proved(visit)) {
            visit.ctx().status(HttpStatus.UNAUTHORIZED);
            String why = visit.given("code").isPresent() ? "trouble.code" : "problem.code";
            show(visit, editing.wrong(Map.of("code", why)));
        } else {
            save(visit, opened, editing, checked.fields());
        }
    }

    private void preview(Visit visit, Editing editing, SiteRecord site) {
        List<SiteFact> facts = new SiteFacts(wall.moments(visit)).of(site);
        show(
                visit,
                editing.previewed(
                        new Editing.Preview(facts, hearing.of(site, wall.now()).spoken())));
    }

    private static Map<String, String> problems(
            SiteCheck.Checked checked, SiteForm form, boolean newOne, boolean apart) {
        Map<String, String> problems = new HashMap<>(checked.problems());
        if (newOne && form.text(SiteForm.HOURS_BY).isEmpty()) {
            problems.put("week", "problem.no-hours");
        }
        if (problems.isEmpty() && apart) {
            problems.put("name", "problem.other");
        }
        return problems;
    }

    private static Base base(Visit visit) {
        return new Base(number(visit, "opened"), number(visit, "seen"));
    }

    private static long number(Visit visit, String field) {
        String text = visit.given(field).orElse("0");
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadRequestResponse();
        }
        return Long.parseLong(text);
    }

    /** How the site would read; empty where the fields don't go together. */
    private static Optional<SiteRecord> record(Optional<Opened> opened, Map<String, String> typed) {
        Map<String, String> fields = SiteFields.blank();
        fields.putAll(Map.of("id", "new", "demo", "false"));
        opened.ifPresent(it -> fields.putAll(SiteFields.write(it.site())));
        fields.putAll(typed);
        try {
            return Optional.of(SiteFields.read(fields));
        } catch (IllegalArgumentException apart) {
            return Optional.empty();
        }
    }

    private void save(Visit visit, Optional<Opened> opened, Editing editing, Map<String, String> typed) {
        Instant now = wall.now();
        var staff = visit.who().staff();
        Saved saved = opened.map(it -> edits.save(staff, it.site().id(), editing.base(), typed, now))
                .orElseGet(() -> edits.enter(staff, typed, editing.form().has("alike", "yes"), now));
        switch (saved) {
            case Saved.Done(String id) -> visit.go(SitePaths.of(SitePaths.SITE, id), "site-saved");
            case Saved.Gone _ -> visit.go(SitePaths.LIST, "site-gone");
            case Saved.Twin(String id) -> {
                visit.ctx().status(HttpStatus.CONFLICT);
                show(visit, editing.beside(id));
            }
            case Saved.Raced raced -> {
                visit.ctx().status(HttpStatus.CONFLICT);
                show(visit, raced(visit, editing, raced));
            }
        }
    }

    private Editing raced(Visit visit, Editing editing, Saved.Raced raced) {
        Moments when = wall.moments(visit);
        return editing.raced(
                new Editing.Raced(raced.by(), raced.theirs(), new SiteFacts(when)),
                new HoursInWords(when).of(raced.now().site().hours().text()),
                raced.now().revision());
    }

    private void removal(Visit visit, boolean wrongCode) {
        visit.page("sitepages/remove", Map.of("site", opened(visit).site(), "wrong", wrongCode));
    }

    private void remove(Visit visit) {
        if (!confirm.proved(visit)) {
            removal(visit, visit.given("code").isPresent());
            return;
        }
        String id = visit.ctx().pathParam(SitePaths.ID);
        boolean done = edits.remove(visit.who().staff(), id, wall.now());
        visit.go(done ? SitePaths.of(SitePaths.HISTORY, id) : SitePaths.LIST, done ? "site-removed" : "site-gone");
    }
}
