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
 * Serves {@code /console/reports}: the periods that are reported, the tables of each, and the same as a file, or a month
 * on one page to print; what is taken out stands in the log of the staff.
 */
public final class ReportPages implements Section {
    private static final String ONE = ConsolePaths.REPORTS + "/{kind}/{first}";
    private static final String FILE = ONE + "/file";
    private static final String SUMMARY = ONE + "/summary";

    /** How many months before it a summary shows. */
    private static final int BEFORE = 5;

    private final ReportBook book;
    private final Acts acts;
    private final WallClock wall;
    private final String operator;

    /** @param operator who runs the line, as its summaries say */
    public ReportPages(ReportBook book, Acts acts, WallClock wall, String operator) {
        this.book = book;
        this.acts = acts;
        this.wall = wall;
        this.operator = operator;
    }

    /** The address of a period's tables. */
    public static String page(ReportPeriod period) {
        return ConsolePaths.REPORTS + "/" + period.kind().word() + "/" + period.first();
    }

    /** The address that gives them as a file. */
    public static String file(ReportPeriod period) {
        return page(period) + "/file";
    }

    /** The address that gives a month on one page, to print. */
    public static String summary(ReportPeriod period) {
        return page(period) + "/summary";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, ConsolePaths.REPORTS, this::list),
                Route.get(Role.COORDINATOR, ONE, this::one),
                Route.post(Role.COORDINATOR, FILE, this::give),
                Route.post(Role.COORDINATOR, SUMMARY, this::print));
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

    /** A month on one page, with how many contacts there were in the months before it. */
    private void print(Visit visit) {
        Sheet sheet = asked(visit);
        if (sheet.period().kind() != Kind.MONTH) {
            throw new NotFoundResponse();
        }
        List<Sheet> months = book.periods().stream()
                .filter(period -> period.kind() == Kind.MONTH)
                .filter(period -> !period.first().isAfter(sheet.period().first()))
                .limit(BEFORE + 1L)
                .flatMap(period -> book.sheet(period).stream())
                .toList();
        log(visit);
        visit.page(
                "reports/summary",
                Map.of(
                        "sheet", sheet,
                        "months", months,
                        "operator", operator,
                        "report", new ReportLabels(visit.words())));
    }

    /** What leaves the house: who took it out stands in the log, or it isn't given. */
    private void log(Visit visit) {
        acts.commit(visit.who().staff(), (handle, who) -> {
                    acts.add(handle, who, Act.EXPORT, wall.now());
                    return true;
                })
                .orElseThrow(NotFoundResponse::new);
    }

    private void give(Visit visit) {
        Sheet sheet = asked(visit);
        log(visit);
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
