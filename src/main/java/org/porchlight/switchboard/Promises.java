package org.porchlight.switchboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.porchlight.callbacks.TextAnswers;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.TextAllowance.TextAsked;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Position;

/**
 * Keeps what a turn promises, one promise after the other, each in a transaction of its own: a text goes over the
 * network and can't be taken back. Stops at the first that can't be kept; those before it stay kept. A doubt counts as
 * "can't": whether a text may be sent to a number that may have said stop, whether the provider took it. Nothing is
 * tried twice.
 */
public final class Promises {
    private final TextPromises texts;
    private final CallPromises calls;
    private final ConnectionPromises connections;
    private final TellingPromises tellings;
    private final Forgetting forgetting;
    private final Deadline deadline;

    public Promises(
            TextPromises texts,
            CallPromises calls,
            ConnectionPromises connections,
            TellingPromises tellings,
            Forgetting forgetting,
            Deadline deadline) {
        this.texts = texts;
        this.calls = calls;
        this.connections = connections;
        this.tellings = tellings;
        this.forgetting = forgetting;
        this.deadline = deadline;
    }

    /**
     * Keeps promises, in their order; gives the first that can't be kept, or nothing when all are.
     *
     * @throws Deadline.TookTooLong when that takes longer than the turn may; what is kept by then is not known
     */
    Optional<Effect.Promise> broken(Contact contact, Position position, List<Effect.Promise> promises) {
        return promises.isEmpty()
                ? Optional.empty()
                : deadline.within(() -> promises.stream()
                        .flatMap(promise -> broken(contact, position, promise).stream())
                        .findFirst());
    }

    /** Whether the number is on the stop list for texts; no, where that can't be seen now. */
    boolean stopped(Contact contact) {
        return contact.number()
                .map(number -> deadline.within(() -> stopped(number)))
                .orElse(false);
    }

    /**
     * Finds the text that asked this number if now is good.
     *
     * @throws DatabaseAway when that can't be seen in time
     */
    Optional<TextAnswers.Open> asked(Contact contact) {
        try {
            return contact.number()
                    .flatMap(number -> deadline.within(() -> asked(number)).get());
        } catch (Deadline.TookTooLong late) {
            throw new DatabaseAway(late);
        }
    }

    /** What was seen, or throws what came in the way: behind a deadline a failure loses its name. */
    private Supplier<Optional<TextAnswers.Open>> asked(PhoneNumber number) {
        try {
            Optional<TextAnswers.Open> open = calls.asked(number);
            return () -> open;
        } catch (DatabaseAway away) {
            return () -> {
                throw away;
            };
        }
    }

    private boolean stopped(PhoneNumber number) {
        try {
            return texts.stopped(number);
        } catch (DatabaseAway e) {
            return false;
        }
    }

    private Optional<Effect.Promise> broken(Contact contact, Position position, Effect.Promise promise) {
        Optional<PhoneNumber> number = contact.number();
        try {
            return switch (promise) {
                case Effect.SendText text ->
                    kept(promise, number.filter(it -> send(contact, it, text)).isPresent());
                case Effect.AskCall ask -> calls.ask(contact, position, ask);
                case Effect.Draft draft -> done(() -> calls.draft(position, draft));
                case Effect.Withdraw withdraw -> done(number, withdraw, calls::withdraw);
                case Effect.Forget forget ->
                    number.map(it -> forget(contact, position, it, forget)).orElse(Optional.of(forget));
                case Effect.StopCalls stop ->
                    number.map(it -> calls.stopCalls(contact, it, stop)).orElse(Optional.of(stop));
                case Effect.NowIsGood good -> number.flatMap(it -> calls.good(it, good));
                case Effect.CallLater later -> number.flatMap(it -> calls.later(it, later));
                case Effect.CountFeedback count -> done(() -> tellings.count(count));
                case Effect.ReportSite report -> done(() -> tellings.report(contact, report));
                case Effect.StopTexts stop -> done(() -> number.ifPresent(this::stop));
                case Effect.Connect _ -> kept(promise, connections.allows(contact, calls.identity(contact)));
                case Effect.Unstop unstop -> done(() -> number.ifPresent(texts::unstop));
            };
        } catch (DatabaseAway e) {
            return Optional.of(promise);
        }
    }

    /** What was keyed or texted of a request that isn't made yet hangs on the contact, and goes first. */
    private Optional<Effect.Promise> forget(
            Contact contact, Position position, PhoneNumber number, Effect.Forget forget) {
        calls.over(position.contact().id());
        return forgetting.forget(contact, number, forget);
    }

    private static Optional<Effect.Promise> kept(Effect.Promise promise, boolean kept) {
        return kept ? Optional.empty() : Optional.of(promise);
    }

    /** Makes a change to what there is of a number; the promise can't be kept where the number doesn't show. */
    private static Optional<Effect.Promise> done(
            Optional<PhoneNumber> number, Effect.Promise promise, Consumer<PhoneNumber> change) {
        number.ifPresent(change);
        return kept(promise, number.isPresent());
    }

    /** Makes a change; the promise is kept unless that throws. */
    private static Optional<Effect.Promise> done(Runnable change) {
        change.run();
        return Optional.empty();
    }

    private boolean send(Contact contact, PhoneNumber number, Effect.SendText text) {
        return contact.reachable()
                && texts.send(new TextAsked(calls.identity(contact), contact.sid(), number), text.says());
    }

    /** A stop word also takes back the calls that this number asked for. */
    private void stop(PhoneNumber number) {
        texts.stop(number);
        calls.withdraw(number);
    }

    /** Erases what was keyed in a contact and not committed, now that it is over and if the database is there. */
    void over(String contact) {
        deadline.within(() -> {
            try {
                calls.over(contact);
            } catch (DatabaseAway e) {
                // The draft goes by itself after half an hour.
            }
            return true;
        });
    }
}
