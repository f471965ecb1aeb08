package org.porchlight.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.exchange.Waiting.Ending;

/**
 * One party's connection to the line. It walks the line's TwiML until the party has to do something, says what that is
 * ({@link #waiting()}) and goes on when it is done. Time on the call is counted, never waited for. Any thread may use
 * it, one at a time; what a person can't do now (keys after the end) changes nothing and is no error.
 */
public final class Call {
    /** How long a machine listens: more silences than this and it gives up. */
    private static final int PATIENCE = 30;

    private final Leg leg;

    Call(Leg leg) {
        this.leg = leg;
    }

    public String sid() {
        return leg.state.sid();
    }

    public CallDirection direction() {
        return leg.state.placing().direction();
    }

    /** The number that the called side sees. */
    public String from() {
        return leg.state.placing().from();
    }

    public String to() {
        return leg.state.placing().to();
    }

    /** Everything heard and done on this call so far, oldest first. */
    public List<Heard> heard() {
        return leg.state.lock().held(() -> leg.state.hearing().since(0));
    }

    /** What was heard and done since the person last did something, that included. */
    public List<Heard> latest() {
        return leg.state.lock().held(leg.state.hearing()::latest);
    }

    /** The words of {@link #latest()}, in one string. */
    public String said() {
        return String.join(
                " ",
                latest().stream()
                        .filter(Heard.Sentence.class::isInstance)
                        .map(heard -> ((Heard.Sentence) heard).words())
                        .toList());
    }

    /** What the call stands still for. */
    public Waiting waiting() {
        return leg.state.lock().held(leg.state::waiting);
    }

    public boolean isOver() {
        return leg.state.over();
    }

    /** How much of this person's time has passed. */
    public Duration elapsed() {
        return leg.state.lock().held(leg.state.hearing()::elapsed);
    }

    /**
     * Presses keys after hearing all that was said. Keys that a Gather doesn't need go to the next one, if nothing is
     * said in between.
     *
     * @param keys of 0 to 9, * and #; anything else isn't on a phone and is left out
     */
    public Call press(String keys) {
        return act(() -> leg.press(keys));
    }

    /** Presses keys as soon as they count: at the beginning of what the open Gather says. */
    public Call pressAtOnce(String keys) {
        return act(() -> {
            leg.keypad.interrupt(Optional.empty());
            leg.press(keys);
        });
    }

    /**
     * Presses keys in the middle of the last line that holds the words. Said outside a Gather, the keys are lost.
     *
     * @throws IllegalArgumentException when no line on this call holds the words
     */
    public Call pressDuring(String words, String keys) {
        return act(() -> {
            if (leg.keypad.interrupt(Optional.of(words))) {
                leg.press(keys);
            } else {
                leg.state.hearing().keys(keys, true);
            }
        });
    }

    /**
     * Presses keys in the middle of one thing that is heard, and so stops what is said. Heard outside a Gather, the
     * keys are lost.
     *
     * @param index where it stands in {@link #heard()}; at its end or behind, all has been heard
     */
    public Call pressDuring(int index, String keys) {
        return act(() -> {
            if (leg.keypad.interrupt(index)) {
                leg.press(keys);
            } else {
                leg.state.hearing().keys(keys, true);
            }
        });
    }

    /** Looks at several things at the same moment. */
    public <T> T still(Supplier<T> look) {
        return leg.state.lock().held(look);
    }

    /** Says words, for a Gather that listens. */
    public Call speak(String words) {
        return act(() -> leg.keypad.speak(words));
    }

    /** Does nothing until what the call waits for times out. */
    public Call silence() {
        return act(leg::silence);
    }

    /** Talks, or listens, for a while, as on a bridged call; a limit on the call's time may end it. */
    public Call talk(Duration duration) {
        return act(() -> leg.talk(duration));
    }

    /** Hangs up; a call that still rings here is turned away as busy. */
    public Call hangUp() {
        return act(() -> leg.end(leg.state.rings() ? Ending.BUSY : Ending.PERSON));
    }

    /** Picks up a call that rings at this phone. */
    public Call answer() {
        return act(() -> leg.answered("human"));
    }

    /** Lets a machine pick up: it presses nothing and listens until the call is over or it is bridged. */
    public Call machine() {
        act(() -> leg.answered("machine_start"));
        for (int i = 0; i < PATIENCE && waiting() instanceof Waiting.OpenGather; i++) {
            silence();
        }
        return this;
    }

    /** Lets it ring out. */
    public Call ignore() {
        return act(() -> leg.unanswered(Ending.NO_ANSWER));
    }

    /** Is engaged. */
    public Call reject() {
        return act(() -> leg.unanswered(Ending.BUSY));
    }

    private Call act(Runnable deed) {
        return leg.state.lock().held(() -> {
            leg.settle();
            if (!leg.state.over()) {
                leg.state.hearing().acted();
                deed.run();
                leg.walk.go();
            }
            return this;
        });
    }

    @Override
    public String toString() {
        return "Call[" + sid() + ", " + leg.state.status().wire() + "]";
    }
}
