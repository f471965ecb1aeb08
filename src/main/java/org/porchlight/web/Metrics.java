package org.porchlight.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics}, as Prometheus text, to those who may know how the line is: counts, never who or what, and
 * none that tells when one person called. Whether the line answers is for {@link
 * Health} to say.
 */
public final class Metrics {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** A note is one person's turn; so many together are nobody's. */
    private static final int TOGETHER = 100;

    private final LongSupplier lost;
    private final IntSupplier overdue;
    private final StatusAccess access;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /**
     * @param lost how many notes will never be written
     * @param overdue how many wait in memory of which the hour is over, so that it moves when nobody calls
     */
    public Metrics(LongSupplier lost, IntSupplier overdue, Supplier<List<String>> degraded, StatusAccess access) {
        this.lost = lost; // kept here, since the registry alone keeps nothing from being collected
        this.overdue = overdue;
        this.access = access;
        FunctionCounter.builder("porchlight.notes.lost", this, it -> together(it.lost.getAsLong()))
                .description("Notes that will never be written, in hundreds")
                .register(registry);
        Gauge.builder("porchlight.notes.waiting", this, it -> together(it.overdue.getAsInt()))
                .description("Notes of hours that are over, which the database has yet to take, in hundreds")
                .register(registry);
        Gauge.builder("porchlight.degraded", () -> degraded.get().size())
                .description("How many things don't work as they should; /readyz says which")
                .register(registry);
    }

    private static long together(long count) {
        return count / TOGETHER * TOGETHER;
    }

    /** The registry for parts that measure themselves. */
    public MeterRegistry registry() {
        return registry;
    }

    public void into(JavalinConfig config) {
        config.routes.get("/metrics", this::tell);
    }

    private void tell(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        if (access.allows(ctx)) {
            ctx.contentType(TYPE).result(registry.scrape());
        } else {
            ctx.status(HttpStatus.UNAUTHORIZED).header("WWW-Authenticate", "Bearer");
        }
    }
}
