package org.porchlight.switchboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.porchlight.conversation.Engine;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Script;
import org.porchlight.turn.CallbackOffer.IsNowGood;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/**
 * Answers texts as the switchboard would, each in a conversation of its own. It promises nothing, so every promise
 * counts as kept, and it keeps, logs and counts nothing.
 */
public final class TextTrial {
    private static final String CONTACT = "0".repeat(32);
    private static final Duration SINCE_ASKED = Duration.ofMinutes(1);
    /** For conversations in which the sender doesn't matter: a number whose area code is toll-free, so from nowhere. */
    private static final String SENDER = "+18005550123";

    private final Script script;
    private final World world;
    private final NumberHints hints;

    /** @param hints what the area code of a number tells */
    public TextTrial(Script script, World world, NumberHints hints) {
        this.script = script;
        this.world = world;
        this.hints = hints;
    }

    /** Answers a text, after those that came before it. */
    public UnderstoodText read(TrialText asked) {
        var conversation = new Conversation(contact(asked), asked.ringBack() && asked.asked());
        asked.before().forEach(text -> conversation.take(Input.Words.of(text)));
        Position before = conversation.position;
        Input.Words words = Input.Words.of(asked.text());
        return UnderstoodText.of(script, before, words.message(), conversation.take(words));
    }

    private Contact contact(TrialText asked) {
        String from = asked.from().orElse(SENDER);
        return new Contact(
                Channel.TEXT,
                CONTACT,
                new Contact.Parties(from, asked.ringBack() ? world.callbacks().e164() : ""),
                asked.region().or(() -> PhoneNumber.of(from).flatMap(hints.region())),
                PhoneNumber.of(from).flatMap(hints.zone()),
                Optional.empty(),
                () -> Contact.Standing.OWN,
                Optional.empty(),
                world.told().instant());
    }

    /** One conversation, with what the database would know of its number. */
    private final class Conversation implements TurnFacts.Known {
        private final Contact contact;
        private Position position;
        private boolean stopped;
        private boolean asking;

        Conversation(Contact contact, boolean asking) {
            this.contact = contact;
            this.asking = asking;
            this.position = Position.begin(CONTACT, contact.first(), contact.at());
        }

        Turn take(Input.Words words) {
            Facts facts = new TurnFacts(script, world).of(contact, position, words, this);
            Turn turn = Engine.step(script, position, words, facts);
            turn.promises().forEach(this::keep);
            position = turn.next();
            return turn;
        }

        private void keep(Effect.Promise promise) {
            switch (promise) {
                case Effect.StopTexts _ -> {
                    stopped = true;
                    asking = false;
                }
                case Effect.Unstop _ -> stopped = false;
                case Effect.NowIsGood _, Effect.CallLater _, Effect.Withdraw _, Effect.Forget _, Effect.StopCalls _ ->
                    asking = false;
                case Effect.AskCall _,
                        Effect.SendText _,
                        Effect.Draft _,
                        Effect.Connect _,
                        Effect.CountFeedback _,
                        Effect.ReportSite _ -> {}
            }
        }

        @Override
        public boolean stopped() {
            return stopped;
        }

        @Override
        public Optional<IsNowGood> asked(Instant now) {
            return asking
                    ? Optional.of(new IsNowGood(contact.language().orElse(Language.EN), now.minus(SINCE_ASKED)))
                    : Optional.empty();
        }
    }
}
