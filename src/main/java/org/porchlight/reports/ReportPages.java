package org.porchlight.reports;

import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.porchlight.console.ConsolePaths;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.console.WallClock;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.records.ReportBook;
import org.porchlight.sheets.CsvText;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Role;

/**
 * Serves {@code /console/reports}: the periods that are reported, the tables of each, and the same as a file, which the log
 * of the staff then holds.
 */
public final class ReportPages implements Section {
    private static final String ONE = ConsolePaths.REPORTS + "/{kind}/{first}";
    private static final String FILE = ONE + "/file";

    private final ReportBook book;
    private final Acts acts;
    private final WallClock wall;

    public ReportPages(ReportBook book, Acts acts, WallClock wall) {
        this.book = book;
        this.acts = acts;
        this.wall = wall;
    }

    /** The address of a period's tables. */
    public static String page(ReportPeriod period) {
        return ConsolePaths.REPORTS + "/" + period.kind().word() + "/" + period.first();
    }

    /** The address that gives them as a file. */
    public static String file(ReportPeriod period) {
        return page(period) + "/file";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, ConsolePaths.REPORTS, this::list),
                Route.get(Role.COORDINATOR, ONE, this::one),
                Route.post(Role.COORDINATOR, FILE, this::give));
    }

    private void list(Visit visit) {
        visit.page(
                "reports/list",
                Map.of(
                        "periods", book.periods(),
                        "fits", book.fitting(LocalDate.ofInstant(wall.now(), wall.zone())),
                        "report", new ReportLabels(visit.words())));
    }

    private void one(Visit visit) {
        visit.page("reports/sheet", Map.of("sheet", asked(visit), "report", new ReportLabels(visit.words())));
    }

    /** A file leaves the house: who took it out stands in the log, or it isn't given. */
    private void give(Visit visit) {
        Sheet sheet = asked(visit);
        acts.commit(visit.who().staff(), (handle, who) -> {
                    acts.add(handle, who, Act.EXPORT, wall.now());
                    return true;
                })
                .orElseThrow(NotFoundResponse::new);
        var period = sheet.period();
        visit.ctx()
                .contentType("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + period.kind().word() + "-" + period.first() + ".csv\"")
                .result(CsvText.of(new ReportLabels(visit.words()).rows(sheet)));
    }

    private Sheet asked(Visit visit) {
        return book.sheet(period(visit)).orElseThrow(NotFoundResponse::new);
    }

    private static ReportPeriod period(Visit visit) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(it -> it.word().equals(visit.ctx().pathParam("kind")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        try {
            return new ReportPeriod(kind, LocalDate.parse(visit.ctx().pathParam("first")));
        } catch (DateTimeException none) {
            throw new NotFoundResponse();
        }
    }
}
