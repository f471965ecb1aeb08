package org.porchlight.sitepages;

import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.console.ConsolePaths;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.listings.PlanMark;
import org.porchlight.listings.ReportWords;
import org.porchlight.listings.SiteImport;
import org.porchlight.sheets.UnreadableList;
import org.porchlight.staff.Role;
import org.porchlight.upkeep.ImportDesk;
import org.porchlight.upkeep.ImportDrafts.Sent;
import org.porchlight.web.BriefFolder;
import org.porchlight.web.Uploads;

/**
 * Serves the pages on which a coordinator brings lists of places in: send them, read what they would do, and say yes or no.
 * Nothing is changed before, and nothing else than was read.
 */
public final class ImportPages implements Section {
    private final ImportDesk desk;
    private final WallClock wall;

    public ImportPages(ImportDesk desk, WallClock wall) {
        this.desk = desk;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, ListPaths.IMPORT, visit -> form(visit, "", "")),
                Route.post(Role.COORDINATOR, ListPaths.IMPORT, this::send),
                Route.get(Role.COORDINATOR, ListPaths.SENT, visit -> sent(visit, "")),
                Route.post(Role.COORDINATOR, ListPaths.BRING_IN, this::bringIn),
                Route.post(Role.COORDINATOR, ListPaths.GIVE_UP, this::giveUp),
                Route.get(Role.COORDINATOR, ListPaths.REFUSED, this::refused));
    }

    /**
     * Shows where lists are sent from.
     *
     * @param notice the name of a word that says what was wrong with what was sent; empty for nothing
     * @param why the same in the words of whoever read it
     */
    private static void form(Visit visit, String notice, String why) {
        visit.page("sitepages/import", Map.of("notice", notice, "why", why, "most", Uploads.LARGEST));
    }

    private static String why(Visit visit, UnreadableList unreadable) {
        return ReportWords.of(visit.words().language()).say(unreadable.said());
    }

    private void send(Visit visit) throws IOException {
        boolean replace = visit.given("replace").isPresent();
        try (BriefFolder folder = new BriefFolder()) {
            List<Path> files = Uploads.into(folder.path(), visit.ctx(), "files");
            if (files.isEmpty()) {
                form(visit, "import.no-file", "");
                return;
            }
            SiteImport.Judged judged = desk.judge(files, replace);
            UUID id = desk.keep(
                    visit.who().staff(), files, new ImportDesk.Judgement(judged, replace), wall.now(), folder.path());
            show(visit, new Sent(id, replace, ""), judged, "");
        } catch (UnreadableList unreadable) {
            form(visit, "import.unreadable", why(visit, unreadable));
        }
    }

    /** Shows what would be done now, which then counts as read. */
    private void sent(Visit visit, String notice) {
        Sent sent = find(visit);
        try (BriefFolder folder = new BriefFolder()) {
            SiteImport.Judged judged = desk.again(sent, folder.path());
            desk.shown(sent.id(), PlanMark.of(judged.plan()));
            show(visit, sent, judged, notice);
        } catch (UnreadableList unreadable) {
            form(visit, "import.unreadable", why(visit, unreadable));
        }
    }

    private static void show(Visit visit, Sent sent, SiteImport.Judged judged, String notice) {
        visit.page(
                "sitepages/plan",
                Map.of(
                        "shown",
                        ShownPlan.of(
                                sent.id(), sent.replace(), judged, visit.words().language()),
                        "notice",
                        notice));
    }

    private void bringIn(Visit visit) {
        Sent sent = find(visit);
        try (BriefFolder folder = new BriefFolder()) {
            SiteImport.Judged judged = desk.again(sent, folder.path());
            if (desk.bringIn(visit.who(), sent, judged.plan(), wall.now())) {
                visit.go(ConsolePaths.SITES, "import-done");
            } else {
                sent(visit, "import.changed");
            }
        } catch (UnreadableList unreadable) {
            form(visit, "import.unreadable", why(visit, unreadable));
        }
    }

    private void giveUp(Visit visit) {
        Sent sent = find(visit);
        desk.forget(sent.id(), visit.who().staff());
        visit.go(ListPaths.IMPORT, "import-given-up");
    }

    private void refused(Visit visit) throws IOException {
        Sent sent = find(visit);
        try (BriefFolder folder = new BriefFolder()) {
            Path file = desk.refused(
                            desk.again(sent, folder.path()),
                            number(visit),
                            folder.path(),
                            visit.words().language())
                    .orElseThrow(NotFoundResponse::new);
            ExportPages.give(visit.ctx(), file, file.getFileName().toString());
        }
    }

    private static int number(Visit visit) {
        return Optional.of(visit.ctx().pathParam("list"))
                .filter(it -> it.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElseThrow(NotFoundResponse::new);
    }

    private Sent find(Visit visit) {
        return Optional.of(visit.ctx().pathParam("id"))
                .filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(it -> desk.find(UUID.fromString(it), visit.who().staff()))
                .orElseThrow(NotFoundResponse::new);
    }
}
