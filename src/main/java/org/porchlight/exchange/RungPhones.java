package org.porchlight.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.porchlight.exchange.Account.Hook;
import org.porchlight.exchange.CallSetup.Tracking;
import org.porchlight.exchange.LegState.LegStatus;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.exchange.Waiting.Ending;

/** Rings the phones of one Dial, all at once or one after the other. What follows from an answer isn't decided here. */
final class RungPhones {
    /** Services such as 911 behind an area code, and numbers that charge extra. */
    private static final Pattern UNSUPPORTED = Pattern.compile("\\+1(?:\\d{3}[2-9]11\\d{4}|900\\d{7}|\\d{3}976\\d{4})");

    private final Legs all;
    private final Leg near;
    private final Consumer<Leg> placed;
    private final String base;
    private final Deque<Verb> next = new ArrayDeque<>();
    private final Map<Leg, Verb> legs = new LinkedHashMap<>();
    private String callerId = "";

    /**
     * @param placed told of each leg before it rings
     * @param base what relative URLs are taken from
     */
    RungPhones(Legs all, Leg near, Consumer<Leg> placed, String base) {
        this.all = all;
        this.near = near;
        this.placed = placed;
        this.base = base;
    }

    void add(DialPlan plan) {
        callerId = plan.callerId();
        next.addAll(plan.numbers());
    }

    /** Rings all that are left, or the next one. False when there is no number that can be rung. */
    boolean ringNext(boolean sequential) {
        List<Leg> rung = new ArrayList<>();
        do {
            Verb number = next.remove();
            if (!number.text().matches("\\+[0-9]{8,15}")) {
                all.parts().refuse(13223, "<Number> isn't a phone number");
            } else if (UNSUPPORTED.matcher(number.text()).matches()) {
                all.parts().refuse(13224, "<Number> isn't one that can be called");
            } else {
                rung.add(leg(number));
            }
        } while (!next.isEmpty() && (!sequential || rung.isEmpty()));
        rung.forEach(all::ring);
        return !rung.isEmpty();
    }

    private Leg leg(Verb number) {
        String callback = number.attribute("statusCallback", "");
        Tracking tracking = new Tracking(
                callback.isEmpty() ? "" : Documents.resolved(base, callback),
                Set.copyOf(List.of(
                        number.attribute("statusCallbackEvent", "completed").split(" "))));
        Leg leg = all.placed(
                new CallSetup(CallDirection.OUTBOUND_DIAL, callerId, number.text(), Hook.at(""), tracking),
                Optional.of(near));
        placed.accept(leg);
        legs.put(leg, number);
        return leg;
    }

    Verb number(Leg leg) {
        return legs.get(leg);
    }

    boolean rang(Leg leg) {
        return legs.containsKey(leg);
    }

    Optional<Leg> last() {
        return legs.keySet().stream().reduce((first, last) -> last);
    }

    boolean noneLeft() {
        return next.isEmpty();
    }

    boolean allOver() {
        return legs.keySet().stream().allMatch(leg -> leg.state.status().over());
    }

    void endBut(Leg answered) {
        legs.keySet().stream().filter(leg -> leg != answered).forEach(leg -> leg.end(Ending.CANCELED));
    }

    void ringOut() {
        List.copyOf(legs.keySet()).forEach(leg -> leg.end(Ending.NO_ANSWER));
    }

    void end() {
        List.copyOf(legs.keySet())
                .forEach(leg -> leg.end(leg.state.status() == LegStatus.IN_PROGRESS ? Ending.OTHER : Ending.CANCELED));
    }
}
