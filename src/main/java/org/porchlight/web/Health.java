package org.porchlight.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
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
    }

    /** A stranger's question looks nothing up. */
    private void ready(Context ctx) {
        var json = new ObjectMapper().createObjectNode().put("ready", true);
        if (access.allows(ctx)) {
            degraded.get().forEach(json.putArray("degraded")::add);
        }
        ctx.contentType("application/json").header("Cache-Control", "no-store").result(json.toString());
    }
}
