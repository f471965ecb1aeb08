package org.porchlight.console;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.staff.OpenSessions;
import org.porchlight.staff.PasswordsBusy;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.Token;
import org.porchlight.staff.Who;
import org.porchlight.web.Faults;
import org.porchlight.web.Forms;
import org.porchlight.web.PageWords;
import org.porchlight.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@code /console}: puts up the routes of all sections, and around each visit the same frame: who is signed in
 * and whether they may, the token of the form, the words of their language, and a page in words when something goes
 * wrong. It has no page itself.
 */
public final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final int[] TROUBLES = {400, 403, 404, 405, 413, 429, 500, 503};

    private static final String FRAME = "frame";
    private static final String AWAY = "away";

    private final Map<Language, PageWords> words = PageWords.all(
            "/words/console", "/words/desk", "/words/sites", "/words/maps", "/words/lists", "/words/reports");
    private final Pages pages;
    private final Sessions sessions;
    private final OpenSessions open;
    private final SessionCookie cookie;
    private final List<Route> routes;
    private final Set<String> paths;

    /** @param pages what all pages share; the wiring puts it up */
    public Console(Pages pages, Sessions sessions, OpenSessions open, List<Section> sections) {
        this.pages = pages;
        this.sessions = sessions;
        this.open = open;
        this.cookie = new SessionCookie(pages.secure());
        this.routes =
                sections.stream().flatMap(section -> section.routes().stream()).toList();
        this.paths = routes.stream().map(Route::path).collect(Collectors.toSet());
    }

    /** Lists every route that the console answers. */
    public List<Route> routes() {
        return routes;
    }

    /** Puts up the routes, and the guard before them. */
    public void into(JavalinConfig config) {
        pages.guard(config, ConsolePaths.HOME);
        for (Route route : routes) {
            switch (route.method()) {
                case GET -> config.routes.get(route.path(), ctx -> answer(route, ctx));
                case POST -> config.routes.post(route.path(), ctx -> answer(route, ctx));
            }
        }
        for (int status : TROUBLES) {
            config.routes.error(status, this::trouble);
        }
    }

    private void answer(Route route, Context ctx) throws HttpResponseException {
        try {
            admit(route, ctx);
        } catch (HttpResponseException refusal) {
            throw refusal;
        } catch (DatabaseAway away) {
            ctx.attribute(AWAY, true);
            ctx.status(503);
        } catch (PasswordsBusy crowd) {
            ctx.status(503);
        } catch (Exception fault) {
            // What broke and where, and not its message, which may carry what was typed.
            LOG.error("A page broke: {} at {}", fault.getClass().getName(), Faults.where(fault));
            ctx.status(500);
        }
    }

    private void admit(Route route, Context ctx) throws Exception {
        Optional<Token> held = cookie.read(ctx);
        Token token = held.orElseGet(sessions::stranger);
        Visit visit = visit(ctx, held.flatMap(open::who), token.form());
        Optional<String> first = first(visit, route);
        if (first.isPresent()) {
            leadTo(visit, first.get());
            return;
        }
        boolean ours = route.method() == Route.Method.GET
                || visit.given(Frame.TOKEN).filter(token::signed).isPresent();
        if (!ours || !route.needs().map(needed -> visit.who().may(needed)).orElse(true)) {
            throw new ForbiddenResponse();
        }
        if (route.confirmed() && !visit.who().session().confirmed()) {
            visit.go(Confirm.before(route.path()));
            return;
        }
        if (held.isEmpty()) {
            cookie.lend(ctx, token);
        }
        route.answer().to(visit);
    }

    /** Finds which page comes first: the way in, or a code when the session rests. */
    private Optional<String> first(Visit visit, Route route) {
        if (route.needs().isEmpty()) {
            return Optional.empty();
        }
        if (visit.anybody().isEmpty()) {
            return Optional.of(ConsolePaths.SIGN_IN);
        }
        return rests(visit, route) ? Optional.of(Confirm.before(route.path())) : Optional.empty();
    }

    /**
     * Whether the session rests, so that a code comes first; takes note that it is used if not. A page that looks for
     * news by itself isn't used by anybody.
     */
    private boolean rests(Visit visit, Route route) {
        boolean resting = visit.who().session().resting();
        if (!resting && !"live".equals(visit.ctx().header("HX-Trigger"))) {
            sessions.used(visit.who().session().id());
        }
        return resting && !ConsolePaths.WHILE_RESTING.contains(route.path());
    }

    /**
     * Leads a page to another one first. A stream of news can't be led to a page: 204 ends it for good, and the page
     * that followed it looks again (HTML standard, 9.2.3, "fail the connection").
     */
    private static void leadTo(Visit visit, String path) {
        if ("text/event-stream".equals(visit.ctx().header("Accept"))) {
            visit.ctx().status(204);
        } else {
            visit.go(path);
        }
    }

    private Visit visit(Context ctx, Optional<Who> who, String token) {
        Language language = who.flatMap(Who::pages).orElseGet(() -> PageWords.preferred(ctx));
        List<NavItem> places = who.map(it -> NavItem.open(it.role(), paths)).orElse(List.of());
        var frame = new Frame(words.get(language), who, here(ctx), token, places);
        ctx.attribute(FRAME, frame);
        return new Visit(ctx, frame, cookie);
    }

    private static Frame.Here here(Context ctx) {
        return new Frame.Here(ctx.path(), Forms.asked(ctx, Visit.SAID).orElse(""));
    }

    /**
     * Answers with a page in words, whatever went wrong, and with the way back for a member of staff who is signed in.
     */
    private void trouble(Context ctx) {
        if (ctx.path().equals(ConsolePaths.HOME) || ctx.path().startsWith(ConsolePaths.HOME + "/")) {
            Frame known = ctx.attribute(FRAME);
            Visit visit = known == null ? visit(ctx, Optional.empty(), "") : new Visit(ctx, known, cookie);
            visit.show("trouble", Map.of("kind", kind(ctx)));
        }
    }

    private static String kind(Context ctx) {
        boolean busy = ctx.statusCode() == 503 && ctx.attribute(AWAY) == null;
        return busy ? "busy" : String.valueOf(ctx.statusCode());
    }
}
