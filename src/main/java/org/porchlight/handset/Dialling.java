package org.porchlight.handset;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.porchlight.handset.Account.Hook;
import org.porchlight.handset.Placing.Tracking;
import org.porchlight.handset.TwimlDocument.Verb;
import org.porchlight.handset.Waiting.Ending;

/**
 * One Dial: rings other phones, or takes somebody from a queue, lets a whisper be heard, bridges, and hands the near
 * call on when that is over (twilio.com/docs/voice/twiml/dial). The first to answer wins. All legs share one floor.
 */
final class Dialling {
    private static final int MOST_NUMBERS = 10;
    private static final Duration RINGING = Duration.ofSeconds(6);

    private final Leg near;
    private final Exchange exchange;
    private final DialPlan plan;
    private final String base;
    private final Deque<Verb> next = new ArrayDeque<>();
    private final Map<Leg, Verb> legs = new LinkedHashMap<>();
    private Optional<Leg> far = Optional.empty();
    private Optional<Duration> bridgedAt = Optional.empty();
    private boolean over;

    /** @param base the URL of the document with the Dial */
    Dialling(Leg near, Exchange exchange, Verb verb, String base) {
        this.near = near;
        this.exchange = exchange;
        this.plan = new DialPlan(verb, near.placing());
        this.base = base;
    }

    void start() {
        near.stop(new Waiting.Dialling());
        if (!Set.of(near.placing().from(), near.placing().to()).contains(plan.callerId())
                && !exchange.account().owns(plan.callerId())) {
            exchange.refuse(new Refusal(13214, "<Dial> callerId is neither ours nor this call's"));
            finish("failed");
        } else if (plan.queue().isPresent()) {
            seek();
        } else if (plan.numbers().isEmpty() || plan.numbers().size() > MOST_NUMBERS) {
            exchange.refuse(new Refusal(12200, "<Dial> with " + plan.numbers().size() + " numbers"));
            finish("failed");
        } else {
            next.addAll(plan.numbers());
            ring();
        }
    }

    private void ring() {
        List<Leg> placed = new ArrayList<>();
        do {
            Verb number = next.remove();
            if (number.text().matches("\\+[0-9]{8,15}")) {
                placed.add(leg(number));
            } else {
                exchange.refuse(new Refusal(13223, "<Number> isn't a phone number"));
            }
        } while (!next.isEmpty() && (!plan.sequential() || placed.isEmpty()));
        placed.forEach(exchange::ring);
        if (placed.isEmpty()) {
            finish("failed");
        }
    }

    private Leg leg(Verb number) {
        String callback = number.attribute("statusCallback", "");
        Tracking tracking = new Tracking(callback.isEmpty() ? "" : Walk.resolved(base, callback),
                Set.of(number.attribute("statusCallbackEvent", "completed").split(" ")));
        Leg leg = exchange.placed(new Placing(Call.Direction.OUTBOUND_DIAL, plan.callerId(), number.text(),
                Hook.at(""), tracking), Optional.of(near));
        leg.partOf(this);
        legs.put(leg, number);
        return leg;
    }

    private Queues.Queue queue() {
        return exchange.queues().named(plan.queue().orElseThrow().text());
    }

    private void seek() {
        if (!found()) {
            queue().seekers().add(this);
        }
    }

    /** Takes the first caller of the queue; false when nobody is there. */
    boolean found() {
        if (over || far.isPresent()) {
            return false;
        }
        far = queue().take().filter(caller -> near.floor().join(caller.floor()));
        far.ifPresent(caller -> {
            caller.partOf(this);
            whisper(caller, plan.queue().orElseThrow());
        });
        return far.isPresent();
    }

    /** A leg was picked up: the others stop ringing. */
    void answered(Leg leg) {
        far = Optional.of(leg);
        legs.keySet().stream().filter(other -> other != leg).forEach(other -> other.end(Ending.CANCELED));
        near.hearing.pass(RINGING);
        whisper(leg, legs.get(leg));
    }

    private void whisper(Leg leg, Verb target) {
        String url = target.attribute("url", "");
        if (url.isEmpty()) {
            whispered();
        } else {
            leg.walk.enter(Page.empty(Page.Kind.WHISPER, base));
            leg.walk.open(target.attribute("method", "POST"), url, Map.of());
            leg.walk.go();
        }
    }

    /** The far side has heard all it should: the two talk. */
    void whispered() {
        Leg leg = far.orElseThrow();
        bridgedAt = Optional.of(near.hearing.elapsed());
        near.stop(new Waiting.Bridged(near.placing().shown()));
        leg.stop(new Waiting.Bridged(leg.placing().shown()));
    }

    boolean isBridged() {
        return bridgedAt.isPresent() && !over;
    }

    void talk(Duration duration) {
        Duration limit = plan.timeLimit();
        Duration left = limit.minus(near.hearing.elapsed().minus(bridgedAt.orElseThrow()));
        Duration passed = duration.compareTo(left) < 0 ? duration : left;
        near.hearing.pass(passed);
        far.orElseThrow().hearing.pass(passed);
        if (passed.equals(left)) {
            part();
        }
    }

    /** Keys on the near side of a bridge: only a star can mean something. */
    void keys(String keys) {
        if (isBridged() && keys.contains("*") && plan.hangupOnStar()) {
            part();
        }
    }

    /** Nobody picks up in time. */
    void silence() {
        near.hearing.waited(plan.timeout());
        if (plan.queue().isPresent()) {
            queue().seekers().remove(this);
            finish("no-answer");
        }
        List.copyOf(legs.keySet()).forEach(leg -> leg.end(Ending.NO_ANSWER));
    }

    /** The far side is gone, or one of those that rang. */
    void legOver(Leg leg) {
        if (over || (far.isPresent() && far.get() != leg)) {
            return;
        }
        if (isBridged()) {
            finish("completed");
        } else if (legs.keySet().stream().allMatch(rung -> rung.status().over())) {
            far = Optional.empty();
            if (next.isEmpty()) {
                finish(leg.status() == CallStatus.BUSY ? "busy" : "no-answer");
            } else {
                ring();
            }
        }
    }

    /** The near side is gone. */
    void nearOver() {
        over = true;
        release();
    }

    private void part() {
        over = true;
        release();
        over = false;
        finish("completed");
    }

    private void release() {
        for (Leg leg : List.copyOf(legs.keySet())) {
            leg.end(bridgedAt.isPresent() ? Ending.OTHER : Ending.CANCELED);
        }
        far.filter(caller -> !legs.containsKey(caller)).ifPresent(caller -> caller.parted());
    }

    private void finish(String status) {
        over = true;
        Map<String, String> fields = new TreeMap<>(Map.of("DialCallStatus", status,
                "DialBridged", Boolean.toString(bridgedAt.isPresent())));
        far.or(() -> legs.keySet().stream().reduce((first, last) -> last))
                .ifPresent(leg -> fields.put("DialCallSid", leg.sid()));
        bridgedAt.ifPresent(at -> fields.put("DialCallDuration",
                Long.toString(near.hearing.elapsed().minus(at).toSeconds())));
        near.dialled(plan.verb(), fields);
    }
}
