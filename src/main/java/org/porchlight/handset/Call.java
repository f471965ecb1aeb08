package org.porchlight.handset;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.porchlight.handset.Account.Hook;
import org.porchlight.handset.Waiting.Ending;

/**
 * One party's connection. It walks the line's TwiML until somebody has to do something, says what that is
 * ({@link #waiting()}) and goes on when it is done. Time on the call is counted, never waited for. Any thread may use
 * it, one at a time; what a person can't do now (keys after the end) changes nothing and is no error.
 */
public final class Call {
    /** Who called whom, as the provider names it. */
    public enum Direction {
        INBOUND,
        OUTBOUND_API,
        OUTBOUND_DIAL;

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who is told about the call's progress. @param url empty for nobody */
    record Tracking(String url, Set<String> events) {}

    /** What is fixed when a call is placed. @param hook what it hears once it is answered */
    record Placing(Direction direction, String from, String to, Hook hook, Tracking tracking) {}

    private final Exchange exchange;
    private final Placing placing;
    private final Optional<Call> parent;
    private final String sid;
    private final Instant began;
    private final Hearing hearing;
    private final Walk walk;
    private volatile ReentrantLock floor;
    private volatile CallStatus status = CallStatus.QUEUED;
    private volatile Optional<Instant> ended = Optional.empty();
    private Optional<Waiting> waiting = Optional.of(new Waiting.Ringing());

    Call(Exchange exchange, Placing placing, Optional<Call> parent) {
        this.exchange = exchange;
        this.placing = placing;
        this.parent = parent;
        this.sid = exchange.ids().next("CA");
        this.began = exchange.clock().instant();
        this.hearing = new Hearing(exchange::refuse);
        this.walk = new Walk(this, exchange);
        this.floor = parent.map(near -> near.floor).orElseGet(ReentrantLock::new);
    }

    public String sid() {
        return sid;
    }

    public Direction direction() {
        return placing.direction();
    }

    /** The number that the called side sees. */
    public String from() {
        return placing.from();
    }

    public String to() {
        return placing.to();
    }

    /** Everything heard and done on this call so far, oldest first. */
    public List<Heard> heard() {
        return held(() -> hearing.since(0));
    }

    /** What was heard and done since the person last did something, that included. */
    public List<Heard> latest() {
        return held(hearing::latest);
    }

    /** The words of {@link #latest()}, in one string. */
    public String said() {
        return String.join(" ", latest().stream().filter(Heard.Line.class::isInstance)
                .map(heard -> ((Heard.Line) heard).words()).toList());
    }

    /** What the call stands still for. */
    public Waiting waiting() {
        return held(() -> waiting.orElseThrow());
    }

    public boolean isOver() {
        return status.over();
    }

    /** How much of this person's time has passed. */
    public Duration elapsed() {
        return held(hearing::elapsed);
    }

    /** Presses keys after hearing all that was said. Keys that a Gather doesn't need go to the next one. */
    public Call press(String keys) {
        return act(() -> walk.keys(keys));
    }

    /** Presses keys as soon as they count: at the beginning of what the open Gather says. */
    public Call pressAtOnce(String keys) {
        return act(() -> {
            walk.interrupt(Optional.empty());
            walk.keys(keys);
        });
    }

    /**
     * Presses keys in the middle of the line that holds the words. Said outside a Gather, the keys are lost.
     *
     * @throws IllegalArgumentException when nothing in {@link #latest()} holds the words
     */
    public Call pressDuring(String words, String keys) {
        return act(() -> {
            if (walk.interrupt(Optional.of(words))) {
                walk.keys(keys);
            } else {
                hearing.keys(keys, true);
            }
        });
    }

    /** Says words, for a Gather that listens. */
    public Call speak(String words) {
        return act(() -> walk.words(words));
    }

    /** Does nothing until what the call waits for times out. */
    public Call silence() {
        return act(walk::silence);
    }

    /** Talks, or listens, for a while, as on a bridged call; a limit on the call's time may end it. */
    public Call talk(Duration duration) {
        return act(() -> walk.talk(duration));
    }

    public Call hangUp() {
        return act(() -> end(status == CallStatus.RINGING && direction() != Direction.INBOUND
                ? Ending.REJECTED : Ending.PERSON));
    }

    /** Picks up a call that rings at this phone. */
    public Call answer() {
        return act(() -> walk.answered("human"));
    }

    /** Lets a machine pick up: it hears everything and presses nothing. */
    public Call machine() {
        return act(() -> walk.answered("machine_start"));
    }

    /** Lets it ring out. */
    public Call ignore() {
        return act(() -> unanswered(Ending.NO_ANSWER));
    }

    /** Is engaged. */
    public Call reject() {
        return act(() -> unanswered(Ending.BUSY));
    }

    private void unanswered(Ending how) {
        if (waiting.filter(Waiting.Ringing.class::isInstance).isPresent()) {
            end(how);
        }
    }

    private Call act(Runnable deed) {
        return held(() -> {
            walk.orders();
            if (!status.over()) {
                hearing.acted();
                deed.run();
                walk.go();
            }
            return this;
        });
    }

    /** Runs with the call to itself. Parties of one bridge share a floor, so that neither moves while the other does. */
    <T> T held(Supplier<T> deed) {
        while (true) {
            ReentrantLock mine = floor;
            mine.lock();
            try {
                if (mine == floor) {
                    return deed.get();
                }
            } finally {
                mine.unlock();
            }
        }
    }

    /** Ends this party's connection, whatever it was doing. Only the first end counts. */
    void end(Ending how) {
        if (status.over()) {
            return;
        }
        status = CallStatus.of(how);
        ended = Optional.of(exchange.clock().instant());
        waiting = Optional.of(new Waiting.Ended(how));
        walk.over();
        exchange.over(this);
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

    void status(CallStatus next) {
        status = next;
    }

    CallStatus status() {
        return status;
    }

    Optional<Call> parent() {
        return parent;
    }

    Hook hook() {
        return placing.hook();
    }

    Tracking tracking() {
        return placing.tracking();
    }

    Hearing hearing() {
        return hearing;
    }

    Walk walk() {
        return walk;
    }

    Instant began() {
        return began;
    }

    Optional<Instant> ended() {
        return ended;
    }

    @Override
    public String toString() {
        return "Call[" + sid + ", " + status.wire() + "]";
    }
}
