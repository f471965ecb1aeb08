package org.porchlight.exchange;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.TwimlDocument.Verb;

/** Keeps one leg's place in a queue: what it hears meanwhile, how it goes on afterwards (docs/voice/twiml/enqueue). */
final class QueuePlace {
    private static final int LONGEST_NAME = 64;
    private static final Duration MUSIC = Duration.ofSeconds(30);

    /** @param base the URL of the document with the Enqueue */
    private record Enqueued(Queues.CallerQueue queue, Verb verb, String base, Duration since) {}

    private final Leg leg;
    private final Legs legs;
    private Optional<Enqueued> place = Optional.empty();

    QueuePlace(Leg leg, Legs legs) {
        this.leg = leg;
        this.legs = legs;
    }

    boolean isQueued() {
        return place.isPresent();
    }

    void enqueue(Verb verb, String base) {
        String name = verb.text();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            legs.parts().refuse(12200, "<Enqueue> into a queue with a name of " + name.length());
            return;
        }
        Queues.CallerQueue queue = legs.queues().named(name);
        place = Optional.of(new Enqueued(queue, verb, base, leg.state.hearing().elapsed()));
        String most = verb.attribute("maxQueueSize", "100");
        if (queue.callers().size() >= (most.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(most), 1000) : 100)) {
            release("queue-full");
            return;
        }
        queue.callers().add(leg);
        if (!wanted(queue)) {
            pause();
            again();
        }
    }

    /** Offers the leg to a Dial that waits for a caller; one that can't take it now waits on. */
    private boolean wanted(Queues.CallerQueue queue) {
        QueueSeeker seeker = queue.seekers().poll();
        if (seeker == null || seeker.offered(leg)) {
            return seeker != null;
        }
        if (!seeker.isOver()) {
            queue.seekers().addLast(seeker);
        }
        return false;
    }

    /** The wait document is at its end: it would be asked for again at once, so the call stands here. */
    void pause() {
        place.ifPresent(here -> leg.state.stop(
                new Waiting.Queued(here.queue().name(), here.queue().position(leg))));
    }

    /** Asks for the wait document, if there is one. */
    private void again() {
        Enqueued here = place.orElseThrow();
        String url = here.verb().attribute("waitUrl", "");
        if (url.isEmpty()) {
            return;
        }
        leg.walk.backToMain();
        leg.walk.enter(Page.empty(Page.Purpose.WAIT, here.base()));
        Map<String, String> fields = fields(here);
        fields.put("QueuePosition", Integer.toString(here.queue().position(leg)));
        fields.put("CurrentQueueSize", Integer.toString(here.queue().callers().size()));
        fields.put("AvgQueueTime", "0");
        leg.walk.open(here.verb().attribute("waitUrlMethod", "POST"), url, fields);
    }

    void silence() {
        if (place.orElseThrow().verb().attribute("waitUrl", "").isEmpty()) {
            leg.state.hearing().waited(MUSIC);
        } else {
            again();
        }
    }

    /** Out of the queue: asks the Enqueue's action, or goes on behind it. */
    void release(String result) {
        Enqueued here = place.orElseThrow();
        left();
        leg.walk.backToMain();
        leg.state.move();
        if (!here.verb().attribute("action", "").isEmpty()) {
            Map<String, String> fields = fields(here);
            fields.put("QueueResult", result);
            leg.walk.openAction(here.verb(), fields);
        }
    }

    private Map<String, String> fields(Enqueued here) {
        return new HashMap<>(Map.of(
                "QueueSid",
                here.queue().sid(),
                "QueueTime",
                Long.toString(leg.state.hearing().elapsed().minus(here.since()).toSeconds())));
    }

    /** Takes the leg out of the queue: it hung up, or was redirected over REST. */
    void left() {
        place.ifPresent(here -> here.queue().callers().remove(leg));
        place = Optional.empty();
    }
}
