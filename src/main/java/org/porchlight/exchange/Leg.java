package org.porchlight.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.porchlight.exchange.LegState.LegStatus;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.exchange.Waiting.Ending;

/**
 * Does what a person, the line or another leg does to one leg: keys, silence, answering, dialling, orders over REST,
 * the end. Moved only by the thread that holds its lock; only orders may be added by any.
 */
final class Leg {
    /** How long two people talk when they are left to it. */
    private static final Duration CHAT = Duration.ofSeconds(10);

    final LegState state;
    final TwimlWalk walk;
    final Keypad keypad;
    final QueuePlace holding;
    private final Legs legs;
    private final Queue<RestOrder> orders = new ConcurrentLinkedQueue<>();
    private Optional<ActiveDial> dialling = Optional.empty();
    private Optional<ActiveDial> partOf = Optional.empty();

    Leg(LegState state, Legs legs) {
        this.state = state;
        this.legs = legs;
        this.walk = new TwimlWalk(this, legs.parts());
        this.keypad = new Keypad(state, walk::openAction, legs.parts().refused());
        this.holding = new QueuePlace(this, legs);
    }

    void press(String keys) {
        if (state.waiting() instanceof Waiting.Bridged) {
            state.hearing().keys(keys, true);
            dialling.ifPresent(bridge -> bridge.keys(keys));
        } else {
            keypad.press(keys);
        }
    }

    void silence() {
        switch (state.waiting()) {
            case Waiting.OpenGather keys -> keypad.silence();
            case Waiting.Ringing ringing -> end(Ending.NO_ANSWER);
            case Waiting.OthersRing ringing -> dialling.orElseThrow().silence();
            case Waiting.Queued queued -> holding.silence();
            case Waiting.Bridged bridged -> talk(CHAT);
            case Waiting.Ended over -> {}
        }
    }

    void talk(Duration duration) {
        Optional<ActiveDial> bridge = dialling.or(() -> partOf).filter(ActiveDial::isBridged);
        bridge.ifPresentOrElse(
                both -> both.talk(duration), () -> state.hearing().pass(duration));
    }

    /**
     * The phone is picked up.
     *
     * @param by what a machine detection would report
     */
    void answered(String by) {
        if (!state.rings()) {
            return;
        }
        state.status(LegStatus.IN_PROGRESS);
        legs.parts().callbacks().call(state, "answered");
        partOf.ifPresentOrElse(bridge -> bridge.answered(this), () -> firstOrder(by));
    }

    void unanswered(Ending how) {
        if (state.rings()) {
            end(how);
        }
    }

    /** Ends this party's connection, whatever it was doing. Only the first end counts. */
    void end(Ending how) {
        if (state.over()) {
            return;
        }
        state.ended(how, legs.parts().clock().instant());
        leave();
        legs.parts().callbacks().call(state, "completed");
    }

    /** Drops the open Gather, the place in a queue and the bridge. */
    private void leave() {
        keypad.close();
        holding.left();
        Optional<ActiveDial> bridge = partOf;
        Optional<ActiveDial> own = dialling;
        partOf = Optional.empty();
        dialling = Optional.empty();
        bridge.ifPresent(before -> before.legOver(this));
        own.ifPresent(ActiveDial::nearOver);
    }

    /** @param base the URL of the document with the Dial */
    void dial(Verb verb, String base) {
        ActiveDial started = new ActiveDial(this, legs, verb, base);
        dialling = Optional.of(started);
        started.start();
    }

    /** The Dial is over: its action is asked, or the document goes on behind it. */
    void dialled(Verb dial, Map<String, String> fields) {
        dialling = Optional.empty();
        state.move();
        if (!dial.attribute("action", "").isEmpty()) {
            walk.openAction(dial, fields);
        }
        walk.go();
    }

    /** Taken from a queue, talked to, and left again. */
    void parted() {
        partOf = Optional.empty();
        holding.release("bridged");
        walk.go();
    }

    void partOf(ActiveDial bridge) {
        partOf = Optional.of(bridge);
    }

    /** The Dial of another leg that this one is part of. */
    ActiveDial bridge() {
        return partOf.orElseThrow();
    }

    /** Takes an order that was given over REST; followed when the leg stands still next. */
    void order(RestOrder order) {
        orders.add(order);
    }

    /** The leg hears the first thing that was ordered for it. */
    private void firstOrder(String answeredBy) {
        RestOrder order = orders.remove();
        follow(order, order.detects() ? Map.of("AnsweredBy", answeredBy) : Map.of());
    }

    /** Follows the orders that can be followed now: what to hear has to wait until the phone is picked up. */
    void settle() {
        while (!orders.isEmpty()
                && !state.over()
                && (state.status() == LegStatus.IN_PROGRESS || orders.peek() instanceof RestOrder.HangUp)) {
            RestOrder order = orders.remove();
            leave();
            follow(order, Map.of());
        }
        walk.go();
    }

    private void follow(RestOrder order, Map<String, String> fields) {
        switch (order) {
            case RestOrder.HangUp end -> end(end.how());
            case RestOrder.Fetch ask -> {
                walk.restart(Page.empty(Page.Purpose.MAIN, ask.url()));
                walk.open(ask.method(), ask.url(), fields);
            }
            case RestOrder.Inline inline -> walk.restart(Page.of(Page.Purpose.MAIN, "", inline.document()));
        }
    }
}
