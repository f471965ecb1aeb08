package org.porchlight.handset;

import java.util.Optional;
import java.util.function.Function;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.web.PageWords;

/**
 * One phone on the page: it dials, presses keys, texts and hangs up, and keeps the call that it is on or was on last. Acts
 * come one at a time; a look at the phone never waits for more than the line's answer.
 */
final class PagePhone {
    private final String name;
    private final Phone phone;
    private final Lines lines;
    private volatile Optional<Call> call = Optional.empty();

    /** The line's numbers that a caller may know: the published one, and the one that callbacks show. */
    record Lines(String hotline, String callbacks) {
        /**
         * Returns the number with that name.
         *
         * @param name {@code callbacks} for the second; anything else is the first
         */
        String named(String name) {
            return name.equals("callbacks") ? callbacks : hotline;
        }
    }

    PagePhone(String name, Phone phone, Lines lines) {
        this.name = name;
        this.phone = phone;
        this.lines = lines;
    }

    String name() {
        return name;
    }

    /** Returns the number that this phone shows to others. */
    String number() {
        return phone.number();
    }

    /** Returns the number in groups, as people write it. */
    String shown(PageWords words) {
        return number().startsWith("+") ? grouped(number()) : words.say("number.withheld");
    }

    static String grouped(String number) {
        return number.replaceFirst("^(\\+1)(...)(...)(....)$", "$1 $2 $3 $4");
    }

    String hotline() {
        return lines.hotline();
    }

    String callbacks() {
        return lines.callbacks();
    }

    /** Tells whether this phone sends and gets texts. */
    boolean getsTexts() {
        return phone.reach() == Phone.Reach.EVERYTHING && number().startsWith("+");
    }

    /** Returns the call that this phone is on or was on last; a call that only rings is not counted. */
    Optional<Call> call() {
        return call;
    }

    Optional<Call> ringing() {
        return phone.ringing();
    }

    int received() {
        return phone.inbox().size();
    }

    /** Picks up a ringing call, else calls the line by the number of that name; does nothing during a call. */
    synchronized void dial(String to) {
        if (call.isPresent() && !call.get().isOver()) {
            return;
        }
        call = Optional.of(phone.ringing().map(Call::answer).orElseGet(() -> phone.call(lines.named(to))));
    }

    /** Ends the call, or else declines a ringing call. */
    synchronized void hangUp() {
        call.filter(open -> !open.isOver()).or(phone::ringing).ifPresent(Call::hangUp);
    }

    /** Lets a ringing call ring out. */
    synchronized void ignore() {
        phone.ringing().ifPresent(Call::ignore);
    }

    /**
     * Presses keys.
     *
     * @param during what is being heard, as an index into {@link Call#heard()}; empty when all was heard
     */
    synchronized void press(String keys, Optional<Integer> during) {
        call.ifPresent(open -> during.ifPresentOrElse(index -> open.pressDuring(index, keys), () -> open.press(keys)));
    }

    /**
     * Lets the time-out of a question pass in silence.
     *
     * @param heard how much had been heard by then; a stale number does nothing
     */
    synchronized void silence(int heard) {
        call.filter(open -> open.heard().size() == heard).ifPresent(Call::silence);
    }

    /**
     * Sends a text to the line.
     *
     * @param to the name of the line's number
     */
    synchronized void text(String to, String body) {
        if (getsTexts() && !body.isBlank()) {
            phone.text(lines.named(to), body);
        }
    }

    <T> Optional<T> onCall(Function<Call, T> look) {
        return call.map(open -> open.still(() -> look.apply(open)));
    }
}
