package org.porchlight;

import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.records.Notes;

/**
 * What a monitor reads at {@code /metrics}, as Prometheus text: counts, never who or what. Whether the line answers is
 * {@link Health}'s to say.
 */
final class Metrics {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(Notes notes, Supplier<List<String>> degraded) {
        FunctionCounter.builder("porchlight.notes.lost", notes, Notes::lost)
                .description("Notes that will never be written")
                .register(registry);
        Gauge.builder("porchlight.notes.waiting", notes, Notes::waiting)
                .description("Notes that wait in memory for the database")
                .register(registry);
        Gauge.builder("porchlight.degraded", () -> degraded.get().size())
                .description("How many things don't work as they should; /readyz says which")
                .register(registry);
    }

    /** For parts that measure themselves. */
    MeterRegistry registry() {
        return registry;
    }

    void into(JavalinConfig config) {
        config.routes.get("/metrics", ctx ->
                ctx.contentType(TYPE).header("Cache-Control", "no-store").result(registry.scrape()));
    }
}
