package org.porchlight.exchange;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A phone on the simulated exchange, known by the number that it shows, which may be a withheld form such as
 * {@code anonymous}. It makes calls and texts, and gets them.
 */
public final class Phone {
    /** What reaches a phone. */
    public enum Reach {
        EVERYTHING,
        /** No texts: they are taken and then not delivered (30006). */
        LANDLINE,
        /** Switched off: calls ring out, texts aren't delivered (30003). */
        OFF
    }

    /** Carries what a phone begins. */
    interface Carrying {
        Call call(Phone phone, String to);

        /** Gives what arrives on the phone because of the text. */
        List<Text> send(Phone phone, String to, String body, int pictures);
    }

    private final String number;
    private final Carrying carrying;
    private final List<Text> inbox = new CopyOnWriteArrayList<>();
    private final List<Text> thread = new CopyOnWriteArrayList<>();
    private final List<Call> incoming = new CopyOnWriteArrayList<>();
    private volatile Reach reach = Reach.EVERYTHING;

    Phone(String number, Carrying carrying) {
        this.number = number;
        this.carrying = carrying;
    }

    public String number() {
        return number;
    }

    /**
     * Rings a number of ours and listens until something is asked of the caller.
     *
     * @throws IllegalArgumentException when the number isn't ours
     */
    public Call call(String to) {
        return carrying.call(this, to);
    }

    /**
     * Sends a text and gives what arrived on this phone because of it, the provider's own answers included.
     *
     * @throws IllegalArgumentException when the number isn't ours or the text is over 1,600 characters
     */
    public List<Text> text(String to, String body) {
        return carrying.send(this, to, body, 0);
    }

    /** Like {@link #text} with one picture. */
    public List<Text> picture(String to, String body) {
        return carrying.send(this, to, body, 1);
    }

    /** Every text that arrived, oldest first. */
    public List<Text> inbox() {
        return List.copyOf(inbox);
    }

    /** The call that rings here now. */
    public Optional<Call> ringing() {
        incoming.removeIf(Call::isOver);
        return incoming.stream()
                .filter(call -> call.waiting() instanceof Waiting.Ringing)
                .findFirst();
    }

    /** Makes it another kind of phone. */
    public Phone reach(Reach next) {
        reach = next;
        return this;
    }

    public Reach reach() {
        return reach;
    }

    void ring(Call call) {
        incoming.add(call);
        if (reach == Reach.OFF) {
            call.ignore();
        }
    }

    void arrived(Text text) {
        inbox.add(text);
    }

    /** Keeps a text of either side, as a phone does until its owner deletes it. */
    void kept(Text text) {
        thread.add(text);
    }

    List<Text> thread() {
        return List.copyOf(thread);
    }
}
