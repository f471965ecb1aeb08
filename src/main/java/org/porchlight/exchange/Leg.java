package org.porchlight.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.exchange.Waiting.Ending;

/** The inside of a {@link Call}: its state, and what each act does in it. Moved only by who holds its floor. */
final class Leg {
    private static final Duration CHAT = Duration.ofSeconds(10);

    private final Exchange exchange;
    private final Placing placing;
    private final Optional<Leg> parent;
    private final String sid;
    private final Instant began;
    private final LegLock floor;
    final Hearing hearing;
    final TwimlWalk walk;
    final Keypad keypad;
    final Holding holding;
    final Orders orders;
    private final Call call;
    private volatile LegStatus status = LegStatus.QUEUED;
    private volatile Optional<Instant> ended = Optional.empty();
    private Optional<Waiting> waiting = Optional.of(new Waiting.Ringing());
    private Optional<Dialling> dialling = Optional.empty();
    private Optional<Dialling> partOf = Optional.empty();

    Leg(Exchange exchange, Placing placing, Optional<Leg> parent) {
        this.exchange = exchange;
        this.placing = placing;
        this.parent = parent;
        this.sid = exchange.ids().next("CA");
        this.began = exchange.clock().instant();
        this.floor = parent.map(near -> near.floor.shared()).orElseGet(LegLock::fresh);
        this.hearing = new Hearing(exchange::refuse);
        this.walk = new TwimlWalk(this, exchange);
        this.keypad = new Keypad(this, exchange::refuse);
        this.holding = new Holding(this, exchange);
        this.orders = new Orders(this);
        this.call = new Call(this);
    }

    void press(String keys) {
        if (waiting() instanceof Waiting.Bridged) {
            hearing.keys(keys, true);
            dialling.ifPresent(bridge -> bridge.keys(keys));
        } else {
            keypad.press(keys);
        }
    }

    void silence() {
        switch (waiting()) {
            case Waiting.Keys keys -> keypad.silence();
            case Waiting.Ringing ringing -> end(Ending.NO_ANSWER);
            case Waiting.Dialling ringing -> dialling.orElseThrow().silence();
            case Waiting.Queued queued -> holding.silence();
            case Waiting.Bridged bridged -> talk(CHAT);
            case Waiting.Ended over -> {}
        }
    }

    void talk(Duration duration) {
        Optional<Dialling> bridge = dialling.or(() -> partOf).filter(Dialling::isBridged);
        bridge.ifPresentOrElse(both -> both.talk(duration), () -> hearing.pass(duration));
    }

    boolean rings() {
        return waiting.filter(Waiting.Ringing.class::isInstance).isPresent();
    }

    /** Somebody picked up. @param by what a machine detection would report */
    void answered(String by) {
        if (!rings()) {
            return;
        }
        status = LegStatus.IN_PROGRESS;
        exchange.callbacks().call(this, "answered");
        partOf.ifPresentOrElse(bridge -> bridge.answered(this), () -> orders.first(by));
    }

    void unanswered(Ending how) {
        if (rings()) {
            end(how);
        }
    }

    /** Ends this party's connection, whatever it was doing. Only the first end counts. */
    void end(Ending how) {
        if (status.over()) {
            return;
        }
        status = LegStatus.of(how);
        ended = Optional.of(exchange.clock().instant());
        waiting = Optional.of(new Waiting.Ended(how));
        leave();
        exchange.callbacks().call(this, "completed");
    }

    /** Drops the open Gather, the place in a queue and the bridge. */
    void leave() {
        keypad.close();
        holding.left();
        Optional<Dialling> bridge = partOf;
        Optional<Dialling> own = dialling;
        partOf = Optional.empty();
        dialling = Optional.empty();
        bridge.ifPresent(before -> before.legOver(this));
        own.ifPresent(Dialling::nearOver);
    }

    void dial(Verb verb, String base) {
        Dialling started = new Dialling(this, exchange, verb, base);
        dialling = Optional.of(started);
        started.start();
    }

    /** The Dial is over: its action is asked, or the document goes on behind it. */
    void dialled(Verb dial, Map<String, String> fields) {
        dialling = Optional.empty();
        move();
        String action = dial.attribute("action", "");
        if (!action.isEmpty()) {
            walk.open(dial.attribute("method", "POST"), action, fields);
        }
        walk.go();
    }

    /** Taken from a queue, talked to, and left again. */
    void parted() {
        partOf = Optional.empty();
        holding.release("bridged");
        walk.go();
    }

    void partOf(Dialling bridge) {
        partOf = Optional.of(bridge);
    }

    Dialling bridge() {
        return partOf.orElseThrow();
    }

    void stop(Waiting what) {
        waiting = Optional.of(what);
    }

    void move() {
        waiting = Optional.empty();
    }

    boolean moving() {
        return waiting.isEmpty();
    }

    Waiting waiting() {
        return waiting.orElseThrow();
    }

    void status(LegStatus next) {
        status = next;
    }

    LegStatus status() {
        return status;
    }

    Optional<Leg> parent() {
        return parent;
    }

    Placing placing() {
        return placing;
    }

    String sid() {
        return sid;
    }

    Instant began() {
        return began;
    }

    Optional<Instant> ended() {
        return ended;
    }

    LegLock floor() {
        return floor;
    }

    Call call() {
        return call;
    }
}
