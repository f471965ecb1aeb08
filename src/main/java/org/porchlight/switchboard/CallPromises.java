package org.porchlight.switchboard;

import java.util.Optional;
import org.porchlight.callbacks.Callbacks;
import org.porchlight.callbacks.Drafts;
import org.porchlight.callbacks.NewRequest;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.callbacks.Terms;
import org.porchlight.callbacks.TextAnswers;
import org.porchlight.callbacks.Withdrawals;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Position;

/** Commits what a turn promises about callbacks. The same webhook, delivered however often, is one promise. */
public final class CallPromises {
    private final Callbacks callbacks;
    private final Drafts drafts;
    private final Withdrawals withdrawals;
    private final TextAnswers answers;
    private final WebhookIdentities identities;

    public CallPromises(
            Callbacks callbacks,
            Drafts drafts,
            Withdrawals withdrawals,
            TextAnswers answers,
            WebhookIdentities identities) {
        this.callbacks = callbacks;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.answers = answers;
        this.identities = identities;
    }

    /** Commits a callback request; gives the promise, leading where the refusal is said, when it can't be kept. */
    Optional<Effect.Promise> ask(Contact contact, Position position, Effect.AskCall ask) {
        var terms = new Terms(ask.language(), ask.window(), !ask.draft(), ask.message(), ask.textFirst(), ask.manner());
        var asked = new NewRequest(
                identities.of(contact),
                position.contact().id(),
                contact.number(),
                contact.vouched(),
                ask.word(),
                ask.typed(),
                terms);
        return switch (callbacks.ask(asked)) {
            case Answer.Promised promised -> Optional.empty();
            case Answer.NoTime noTime -> Optional.of(ask.leadingTo(ask.noTime()));
            case Answer.Unreachable unreachable -> Optional.of(ask.leadingTo(ask.unreachable()));
        };
    }

    /** Finds the text that asked this number if now is good, as long as it can be answered. */
    Optional<TextAnswers.Open> asked(PhoneNumber number) {
        return answers.open(number);
    }

    Optional<Effect.Promise> good(PhoneNumber number, Effect.NowIsGood good) {
        return answers.good(number) ? Optional.empty() : Optional.of(good.tooLate());
    }

    Optional<Effect.Promise> later(PhoneNumber number, Effect.CallLater later) {
        return answers.later(number) ? Optional.empty() : Optional.of(later.tooLate());
    }

    void draft(Position position, Effect.Draft draft) {
        drafts.put(position.contact().id(), new Secrets(draft.number(), draft.word()));
    }

    void withdraw(PhoneNumber number) {
        withdrawals.withdraw(number);
    }

    /**
     * Stops calls to the number of a contact; only takes its requests back where the number may be another's, since anybody
     * could stop another's calls for good.
     */
    Optional<Effect.Promise> stopCalls(Contact contact, PhoneNumber number, Effect.StopCalls stop) {
        if (contact.vouched()) {
            withdrawals.stopCalls(number);
            return Optional.empty();
        }
        withdrawals.withdraw(number);
        return Optional.of(stop.onlyTakenBack());
    }

    /** Identifies a webhook, the same for every delivery of it. */
    byte[] identity(Contact contact) {
        return identities.of(contact);
    }

    /** Erases what was keyed in a contact and not committed, now that the contact is over. */
    void over(String contact) {
        drafts.drop(contact);
    }
}
