package org.porchlight.handset;

import java.util.Optional;
import java.util.function.Function;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.web.PageWords;

/**
 * One phone on the page: what can be done with it, and the call that it is on or was on last. Acts come one at a time;
 * looking never waits for more than the line's answer.
 */
final class PagePhone {
    private final String name;
    private final Phone phone;
    private final OurNumbers lines;
    private volatile Optional<Call> call = Optional.empty();

    /** The line's numbers that a person may know: the published one, and the one that calls back show. */
    record OurNumbers(String hotline, String callbacks) {
        /** @param name {@code callbacks} for the second; anything else is the first */
        String named(String name) {
            return name.equals("callbacks") ? callbacks : hotline;
        }
    }

    PagePhone(String name, Phone phone, OurNumbers lines) {
        this.name = name;
        this.phone = phone;
        this.lines = lines;
    }

    String name() {
        return name;
    }

    /** What it shows to others. */
    String number() {
        return phone.number();
    }

    /** Its number, in groups as people write it. */
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

    /** Whether texts can go to and fro. */
    boolean getsTexts() {
        return phone.reach() == Phone.Reach.EVERYTHING && number().startsWith("+");
    }

    /** The call that it is on or was on last, unless another rings since. */
    Optional<Call> call() {
        return call;
    }

    Optional<Call> ringing() {
        return phone.ringing();
    }

    int received() {
        return phone.inbox().size();
    }

    /** Picks up what rings, else calls the line by the number of that name; on a call, nothing. */
    synchronized void dial(String to) {
        if (call.isPresent() && !call.get().isOver()) {
            return;
        }
        call = Optional.of(phone.ringing().map(Call::answer).orElseGet(() -> phone.call(lines.named(to))));
    }

    /** Ends the call, or else declines what rings. */
    synchronized void hangUp() {
        call.filter(open -> !open.isOver()).or(phone::ringing).ifPresent(Call::hangUp);
    }

    /** Lets what rings ring out. */
    synchronized void ignore() {
        phone.ringing().ifPresent(Call::ignore);
    }

    /** @param during what is being heard, as an index into {@link Call#heard()}; empty when all was heard */
    synchronized void press(String keys, Optional<Integer> during) {
        call.ifPresent(open -> during.ifPresentOrElse(index -> open.pressDuring(index, keys), () -> open.press(keys)));
    }

    /**
     * Says words where a machine listens; what is typed stands for them.
     *
     * @param during what is being heard, as for {@link #press}
     */
    synchronized void say(String words, Optional<Integer> during) {
        call.filter(open -> !words.isBlank()).ifPresent(open -> {
            during.ifPresent(index -> open.pressDuring(index, ""));
            open.speak(words.strip());
        });
    }

    /**
     * The time-out passes.
     *
     * @param heard how much had been heard by then: a stale one passes nothing
     */
    synchronized void silence(int heard) {
        call.filter(open -> open.heard().size() == heard).ifPresent(Call::silence);
    }

    /** @param to the name of the line's number */
    synchronized void text(String to, String body) {
        if (getsTexts() && !body.isBlank()) {
            phone.text(lines.named(to), body);
        }
    }

    <T> Optional<T> onCall(Function<Call, T> look) {
        return call.map(open -> open.still(() -> look.apply(open)));
    }
}
