package org.porchlight.twilio;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.switchboard.Deadline;
import org.porchlight.web.HourlyCount;

/**
 * Counts turns by channel, outcome and how long they took, from the checked signature to the reply, hour by hour. No
 * label says anything of who asked or what, and no number tells when one of them was.
 */
public final class TurnMeters {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Deadline.TURN);

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<Channel, List<HourlyCount>> answered = new EnumMap<>(Channel.class);
    private final Map<Channel, List<HourlyCount>> lastResort = new EnumMap<>(Channel.class);

    public TurnMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        for (Channel channel : Channel.values()) {
            answered.put(channel, counts(channel, "answered"));
            lastResort.put(channel, counts(channel, "last-resort"));
        }
    }

    /** Makes one count for each step of time, and one for what took longer. */
    private List<HourlyCount> counts(Channel channel, String outcome) {
        Stream<String> within = STEPS.stream().map(step -> String.valueOf(step.toMillis() / 1000.0));
        return Stream.concat(within, Stream.of("longer"))
                .map(step -> count(channel, outcome, step))
                .toList();
    }

    private HourlyCount count(Channel channel, String outcome, String within) {
        var count = new HourlyCount(clock);
        FunctionCounter.builder("porchlight.turns", count, HourlyCount::over)
                .description("Turns of the hours that are over, by how many seconds they took at most")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .tag("within", within)
                .register(registry);
        return count;
    }

    void answered(Channel channel, long begun) {
        add(answered.get(channel), begun);
    }

    void broken(Channel channel, long begun) {
        add(lastResort.get(channel), begun);
    }

    /** @param begun what {@link System#nanoTime} said when the turn began */
    private static void add(List<HourlyCount> counts, long begun) {
        long took = System.nanoTime() - begun;
        long shorter = STEPS.stream().filter(step -> step.toNanos() < took).count();
        counts.get((int) shorter).add();
    }
}
