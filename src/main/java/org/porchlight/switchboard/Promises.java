package org.porchlight.switchboard;

import java.util.List;
import java.util.Optional;
import org.porchlight.conversation.Effect;
import org.porchlight.conversation.Utterance;
import org.porchlight.desk.Carrier;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Sms;
import org.porchlight.privacy.DatabaseAway;
import org.porchlight.privacy.StopList;

/**
 * Keeps what a turn promises, or says that it can't. A doubt counts as "can't": whether a text may be sent to someone
 * who may have said stop, whether the provider took it. Nothing is tried twice.
 */
public final class Promises {
    private final StopList stops;
    private final Carrier carrier;
    private final PhoneNumber hotline;
    private final Deadline deadline;

    public Promises(StopList stops, Carrier carrier, PhoneNumber hotline, Deadline deadline) {
        this.stops = stops;
        this.carrier = carrier;
        this.hotline = hotline;
        this.deadline = deadline;
    }

    /** The first promise that can't be kept; empty when all are. @throws Deadline.TookTooLong */
    Optional<Effect.Promise> broken(Contact contact, List<Effect.Promise> promises) {
        return promises.isEmpty()
                ? Optional.empty()
                : deadline.within(() -> promises.stream().filter(promise -> !kept(contact, promise)).findFirst());
    }

    /** Whether the number is on the stop list for texts; where that can't be seen now, it counts as not being there. */
    boolean stopped(Contact contact) {
        return contact.number()
                .map(number -> deadline.within(() -> stopped(number).orElse(false)))
                .orElse(false);
    }

    private Optional<Boolean> stopped(PhoneNumber number) {
        try {
            return Optional.of(stops.contains(StopList.Kind.TEXTS, number));
        } catch (DatabaseAway e) {
            return Optional.empty();
        }
    }

    private boolean kept(Contact contact, Effect.Promise promise) {
        Optional<PhoneNumber> number = contact.number();
        return switch (promise) {
            case Effect.SendText text -> number.filter(it -> sent(it, text.says())).isPresent();
            case Effect.Stop stop -> number.isEmpty() || committed(() -> stops.add(StopList.Kind.TEXTS, number.get()));
            case Effect.Unstop unstop ->
                number.isEmpty() || committed(() -> stops.remove(StopList.Kind.TEXTS, number.get()));
        };
    }

    private boolean committed(Runnable change) {
        try {
            change.run();
            return true;
        } catch (DatabaseAway e) {
            return false;
        }
    }

    private boolean sent(PhoneNumber number, List<Utterance> says) {
        if (stopped(number).orElse(true)) {
            return false;
        }
        String body = Sms.of(says.stream().map(utterance -> utterance.in(Channel.TEXT)).toList());
        return switch (carrier.text(hotline, number, body)) {
            case Carrier.Outcome.Accepted accepted -> true;
            case Carrier.Outcome.Refused refused -> false;
            case Carrier.Outcome.Unknown unknown -> false;
        };
    }
}
