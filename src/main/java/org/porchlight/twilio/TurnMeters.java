package org.porchlight.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.switchboard.Deadline;

/**
 * Measures how many turns there were and how long they took, from the checked signature to the reply, by channel and
 * outcome. No label says anything of who asked or what.
 */
public final class TurnMeters {
    private final MeterRegistry registry;
    private final Map<Channel, Timer> answered = new EnumMap<>(Channel.class);
    private final Map<Channel, Timer> lastResort = new EnumMap<>(Channel.class);

    public TurnMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Channel channel : Channel.values()) {
            answered.put(channel, timer(channel, "answered"));
            lastResort.put(channel, timer(channel, "last-resort"));
        }
    }

    private Timer timer(Channel channel, String outcome) {
        return Timer.builder("porchlight.turns")
                .description("Turns taken, by channel and outcome")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(10),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Deadline.TURN)
                .register(registry);
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    void answered(Channel channel, Timer.Sample turn) {
        turn.stop(answered.get(channel));
    }

    void broken(Channel channel, Timer.Sample turn) {
        turn.stop(lastResort.get(channel));
    }
}
