package org.porchlight.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.admission.Kind;

/**
 * Serves what machines ask: {@code /healthz}, whether the process runs; {@code /readyz}, whether the line can answer,
 * and to those who may know, what of it is degraded. Degraded is still ready: the line answers without its database.
 */
public final class Health {
    private static final String ALIVE = "/healthz";

    private final Supplier<List<String>> degraded;
    private final StatusAccess access;
    private volatile boolean answering;

    public Health(Supplier<List<String>> degraded, StatusAccess access) {
        this.degraded = degraded;
        this.access = access;
    }

    /** What kind of request asks whether the process runs: one that waits behind no page; empty for all others. */
    public static Optional<Kind> kind(String path) {
        return Optional.of(path).filter(ALIVE::equals).map(it -> new Kind(0, true));
    }

    public void into(JavalinConfig config) {
        config.routes.get(
                ALIVE, ctx -> ctx.contentType("text/plain; charset=utf-8").result("ok"));
        config.routes.get("/readyz", this::ready);
        config.events.serverStarted(() -> answering = true);
        config.events.serverStopping(() -> answering = false);
    }

    /** A stranger's question looks nothing up. */
    private void ready(Context ctx) {
        var json = new ObjectMapper().createObjectNode().put("ready", answering);
        if (access.allows(ctx)) {
            degraded.get().forEach(json.putArray("degraded")::add);
        }
        ctx.status(answering ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        ctx.contentType("application/json").header("Cache-Control", "no-store").result(json.toString());
    }
}
