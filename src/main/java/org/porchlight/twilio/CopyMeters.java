package org.porchlight.twilio;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.porchlight.database.DatabaseAway;
import org.porchlight.web.BriefMemory;

/**
 * Measures what is still at the provider although it is over an hour old, all kinds together, and since when the sweep has
 * not done its work. No label, and nothing of what is younger.
 */
public final class CopyMeters {
    private final BriefMemory<ProviderCopy> copy;
    private final ProviderCopyTable table;
    private final InstantSource clock;

    /** Registers the measures; while the database is away they have no value. */
    public CopyMeters(MeterRegistry registry, ProviderCopyTable table, InstantSource clock) {
        this.table = table;
        this.copy = new BriefMemory<>(table::read, clock);
        this.clock = clock;
        gauge(
                registry,
                "porchlight.provider.records",
                "Records of calls and texts at the provider that are over an hour old",
                it -> it.calls() + it.texts());
        gauge(registry, "porchlight.provider.oldest.hours", "How old the oldest of them is", it -> it.oldestHours(now())
                .orElse(0L));
        gauge(
                registry,
                "porchlight.provider.unswept.hours",
                "Since when the sweep has not done its work",
                it -> it.idleHours(now()));
    }

    private Instant now() {
        return clock.instant();
    }

    private void gauge(MeterRegistry registry, String name, String says, ToDoubleFunction<ProviderCopy> measure) {
        Gauge.builder(name, () -> measured(measure)).description(says).register(registry);
    }

    private double measured(ToDoubleFunction<ProviderCopy> measure) {
        try {
            return table.away() ? Double.NaN : measure.applyAsDouble(copy.get());
        } catch (DatabaseAway away) {
            return Double.NaN;
        }
    }
}
