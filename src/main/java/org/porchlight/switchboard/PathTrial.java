package org.porchlight.switchboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.conversation.Engine;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Script;
import org.porchlight.turn.CallbackOffer.IsNowGood;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/**
 * Walks a path through a script as the switchboard would, in one call or one thread of texts. It promises nothing, so every
 * promise counts as kept, and it keeps, logs and counts nothing.
 */
public final class PathTrial {
    private static final String CONTACT = "1".repeat(32);
    private static final TurnFacts.Known NOTHING_KNOWN = new TurnFacts.Known() {
        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public Optional<IsNowGood> asked(Instant now) {
            return Optional.empty();
        }
    };

    private final Script script;
    private final World world;
    private final NumberHints hints;

    /** @param hints what the area code of a number tells */
    public PathTrial(Script script, World world, NumberHints hints) {
        this.script = script;
        this.world = world;
        this.hints = hints;
    }

    /**
     * Takes a turn for each input, one after the other.
     *
     * @param from the number that calls or writes, by which words for a region are chosen
     */
    public List<Turn> turns(Channel channel, Language language, String from, List<Input> inputs) {
        Contact contact = contact(channel, language, from);
        Position position = Position.begin(CONTACT, language, contact.at());
        var turns = new ArrayList<Turn>();
        for (Input input : inputs) {
            Facts facts = new TurnFacts(script, world).of(contact, position, input, NOTHING_KNOWN);
            Turn turn = Engine.step(script, position, input, facts);
            turns.add(turn);
            position = turn.next();
        }
        return turns;
    }

    private Contact contact(Channel channel, Language language, String from) {
        return new Contact(
                channel,
                CONTACT,
                new Contact.Parties(from, ""),
                PhoneNumber.of(from).flatMap(hints.region()),
                PhoneNumber.of(from).flatMap(hints.zone()),
                Optional.of(language),
                () -> Contact.Standing.OWN,
                Optional.empty(),
                world.told().instant());
    }
}
