package org.porchlight.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.porchlight.staff.Role;
import org.porchlight.web.Bell;

/**
 * Serves {@code /console/news}: tells open pages by server-sent events that something on the desk has changed, and
 * never what, so that each asks for itself again under its own session. A stream ends after some minutes; the next one
 * is checked anew.
 */
public final class Following implements Section, AutoCloseable {
    /** A comment now and then shows whether the page is still there. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int BEATS = 60;

    private final Bell bell;
    private volatile boolean closed;

    /** @param bell rings when anything on the desk has changed */
    public Following(Bell bell) {
        this.bell = bell;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Role.RESPONDER, ConsolePaths.NEWS, this::follow));
    }

    private void follow(Visit visit) {
        HttpServletResponse response = visit.ctx().res();
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        long rung = bell.rung();
        try (OutputStream page = response.getOutputStream()) {
            write(page, "retry: 1000\n: here\n\n");
            for (int beats = 0; !closed && beats < BEATS; beats++) {
                long now = bell.await(rung, HEARTBEAT);
                write(page, now == rung ? ": here\n\n" : "event: news\ndata: desk\n\n");
                rung = now;
            }
        } catch (IOException e) {
            // The page was closed: nobody is left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
