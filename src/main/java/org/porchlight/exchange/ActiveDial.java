package org.porchlight.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.porchlight.exchange.LegState.LegStatus;
import org.porchlight.exchange.TwimlDocument.Verb;

/**
 * Carries out one Dial: rings phones or takes a caller from a queue, plays the whisper, bridges, and hands the near
 * call on when that is over (twilio.com/docs/voice/twiml/dial). The first to answer wins. All legs share one lock.
 */
final class ActiveDial {
    private static final int MOST_NUMBERS = 10;
    private static final Duration RINGING = Duration.ofSeconds(6);

    private final Leg near;
    private final Legs legs;
    private final DialPlan plan;
    private final String base;
    private final RungPhones phones;
    private Optional<QueueSeeker> seeking = Optional.empty();
    private Optional<Leg> far = Optional.empty();
    private Optional<Duration> bridgedAt = Optional.empty();
    private boolean over;

    /** @param base the URL of the document with the Dial */
    ActiveDial(Leg near, Legs legs, Verb verb, String base) {
        this.near = near;
        this.legs = legs;
        this.plan = new DialPlan(verb, near.state.placing());
        this.base = base;
        this.phones = new RungPhones(legs, near, leg -> leg.partOf(this), base);
    }

    void start() {
        near.state.stop(new Waiting.OthersRing());
        if (!Set.of(near.state.placing().from(), near.state.placing().to()).contains(plan.callerId())
                && !legs.parts().account().owns(plan.callerId())) {
            legs.parts().refuse(13214, "<Dial> callerId is neither ours nor this call's");
            finish("failed");
        } else if (plan.queue().isPresent()) {
            Queues.CallerQueue queue = legs.queues().named(plan.queue().get().text());
            seeking = Optional.of(new QueueSeeker(near, queue, this::takes));
            seeking.get().start();
        } else if (plan.numbers().isEmpty() || plan.numbers().size() > MOST_NUMBERS) {
            legs.parts().refuse(12200, "<Dial> with " + plan.numbers().size() + " numbers");
            finish("failed");
        } else {
            phones.add(plan);
            ring();
        }
    }

    private void ring() {
        if (!phones.ringNext(plan.sequential())) {
            finish("failed");
        }
    }

    private void takes(Leg caller) {
        far = Optional.of(caller);
        caller.partOf(this);
        whisper(caller, plan.queue().orElseThrow());
    }

    /** A leg was picked up: the others stop ringing. */
    void answered(Leg leg) {
        far = Optional.of(leg);
        phones.endBut(leg);
        near.state.hearing().pass(RINGING);
        whisper(leg, phones.number(leg));
    }

    private void whisper(Leg leg, Verb target) {
        String url = target.attribute("url", "");
        if (url.isEmpty()) {
            whispered();
        } else {
            leg.walk.enter(Page.empty(Page.Purpose.WHISPER, base));
            leg.walk.open(target.attribute("method", "POST"), url, Map.of());
            leg.walk.go();
        }
    }

    /** The far side has heard all it should: the two talk. */
    void whispered() {
        Leg leg = far.orElseThrow();
        bridgedAt = Optional.of(near.state.hearing().elapsed());
        near.state.stop(new Waiting.Bridged(near.state.placing().shown()));
        leg.state.stop(new Waiting.Bridged(leg.state.placing().shown()));
    }

    boolean isBridged() {
        return bridgedAt.isPresent() && !over;
    }

    void talk(Duration duration) {
        Duration limit = plan.timeLimit();
        Duration left = limit.minus(near.state.hearing().elapsed().minus(bridgedAt.orElseThrow()));
        Duration passed = duration.compareTo(left) < 0 ? duration : left;
        near.state.hearing().pass(passed);
        far.orElseThrow().state.hearing().pass(passed);
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

    /** No phone is picked up in time. */
    void silence() {
        near.state.hearing().waited(plan.timeout());
        if (far.isEmpty() && seeking.isPresent()) {
            if (!seeking.get().took()) {
                finish("no-answer");
            }
        } else if (far.isEmpty()) {
            phones.ringOut();
        }
    }

    /** The far side is gone, or one of those that rang. */
    void legOver(Leg leg) {
        if (over || (far.isPresent() && far.get() != leg)) {
            return;
        }
        if (isBridged()) {
            finish("completed");
        } else if (phones.allOver()) {
            far = Optional.empty();
            if (phones.noneLeft()) {
                finish(leg.state.status() == LegStatus.BUSY ? "busy" : "no-answer");
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
        seeking.ifPresent(QueueSeeker::stop);
        phones.end();
        far.filter(caller -> !phones.rang(caller)).ifPresent(Leg::parted);
    }

    private void finish(String status) {
        over = true;
        seeking.ifPresent(QueueSeeker::stop);
        Map<String, String> fields =
                new TreeMap<>(Map.of("DialCallStatus", status, "DialBridged", Boolean.toString(bridgedAt.isPresent())));
        far.or(phones::last).ifPresent(leg -> fields.put("DialCallSid", leg.state.sid()));
        bridgedAt.ifPresent(at -> fields.put(
                "DialCallDuration",
                Long.toString(near.state.hearing().elapsed().minus(at).toSeconds())));
        near.dialled(plan.verb(), fields);
    }
}
