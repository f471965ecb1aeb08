package org.porchlight.handset;

import java.util.Optional;
import java.util.function.Function;

/**
 * One phone on the page: what can be done with it, and the call that it is on or was on last. Acts come one at a time;
 * looking never waits for more than the line's answer.
 */
final class PagePhone {
    private final String name;
    private final Phone phone;
    private final String hotline;
    private volatile Optional<Call> call = Optional.empty();

    PagePhone(String name, Phone phone, String hotline) {
        this.name = name;
        this.phone = phone;
        this.hotline = hotline;
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
        return hotline;
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

    /** Picks up what rings, else calls the hotline; on a call, nothing. */
    synchronized void dial() {
        if (call.isPresent() && !call.get().isOver()) {
            return;
        }
        call = Optional.of(phone.ringing().map(Call::answer).orElseGet(() -> phone.call(hotline)));
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
        call.ifPresent(open -> during.ifPresentOrElse(
                index -> open.pressDuring(index, keys), () -> open.press(keys)));
    }

    /** The time-out passes. @param heard how much had been heard by then: a stale one passes nothing */
    synchronized void silence(int heard) {
        call.filter(open -> open.heard().size() == heard).ifPresent(Call::silence);
    }

    synchronized void text(String body) {
        if (getsTexts() && !body.isBlank()) {
            phone.text(hotline, body);
        }
    }

    <T> Optional<T> onCall(Function<Call, T> look) {
        return call.map(open -> open.still(() -> look.apply(open)));
    }
}
