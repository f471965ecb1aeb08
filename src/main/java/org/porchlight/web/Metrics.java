package org.porchlight.web;

import io.javalin.config.JavalinConfig;
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
 * Serves {@code /metrics}, as Prometheus text: counts, never who or what. Whether the line answers is for {@link
 * Health} to say.
 */
public final class Metrics {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /**
     * @param lost how many notes will never be written
     * @param waiting how many wait in memory
     */
    public Metrics(LongSupplier lost, IntSupplier waiting, Supplier<List<String>> degraded) {
        FunctionCounter.builder("porchlight.notes.lost", lost, LongSupplier::getAsLong)
                .description("Notes that will never be written")
                .register(registry);
        Gauge.builder("porchlight.notes.waiting", waiting, IntSupplier::getAsInt)
                .description("Notes that wait in memory for the database")
                .register(registry);
        Gauge.builder("porchlight.degraded", () -> degraded.get().size())
                .description("How many things don't work as they should; /readyz says which")
                .register(registry);
    }

    /** The registry for parts that measure themselves. */
    public MeterRegistry registry() {
        return registry;
    }

    public void into(JavalinConfig config) {
        config.routes.get(
                "/metrics",
                ctx -> ctx.contentType(TYPE).header("Cache-Control", "no-store").result(registry.scrape()));
    }
}
