package org.porchlight.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.porchlight.database.DatabaseAway;
import org.porchlight.staff.Role;
import org.porchlight.staff.Sessions;
import org.porchlight.web.Bell;

/**
 * Serves {@code /console/news}: tells open pages by server-sent events that something on the desk has changed, and
 * never what, so that each asks for itself again under its own session. A stream ends with its session, and after some
 * minutes; a session has a few at once. A page that is seen keeps its session from resting.
 */
public final class Following implements Section, AutoCloseable {
    /** A comment now and then shows whether the page is still there. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int BEATS = 60;

    /** More pages than anybody looks at. */
    private static final int PAGES = 8;

    private final Bell bell;
    private final Sessions sessions;
    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param bell rings when anything on the desk has changed */
    public Following(Bell bell, Sessions sessions) {
        this.bell = bell;
        this.sessions = sessions;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Role.RESPONDER, ConsolePaths.NEWS, this::follow));
    }

    private void follow(Visit visit) {
        UUID session = visit.who().session().id();
        try {
            if (open.merge(session, 1, Integer::sum) > PAGES) {
                throw SignIn.tooOften();
            }
            stream(visit.ctx().res(), session);
        } finally {
            open.computeIfPresent(session, (_, pages) -> pages > 1 ? pages - 1 : null);
        }
    }

    private void stream(HttpServletResponse response, UUID session) {
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        long rung = bell.rung();
        try (OutputStream page = response.getOutputStream()) {
            write(page, "retry: 1000\n: here\n\n");
            for (int beats = 0; !closed && beats < BEATS; beats++) {
                long now = bell.await(rung, HEARTBEAT);
                if (!goesOn(session)) {
                    return;
                }
                write(page, now == rung ? ": here\n\n" : "event: news\ndata: desk\n\n");
                rung = now;
            }
        } catch (IOException e) {
            // The page was closed: nobody is left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without the database nobody can tell; the page then says so itself. */
    private boolean goesOn(UUID session) {
        try {
            return sessions.used(session);
        } catch (DatabaseAway away) {
            return true;
        }
    }

    private static void write(OutputStream page, String news) throws IOException {
        page.write(news.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }

    /** Lets the open pages go. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
    }
}
