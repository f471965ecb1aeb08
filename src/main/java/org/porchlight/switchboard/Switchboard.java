package org.porchlight.switchboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.conversation.Engine;
import org.porchlight.messaging.Language;
import org.porchlight.places.Place;
import org.porchlight.script.Script;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/**
 * Receives what a caller or texter did, takes a turn, keeps its promises, and only then replies. Stores no conversation
 * and never waits for a database unless a turn promises something.
 */
public final class Switchboard {
    private final Supplier<Script> scripts;
    private final World world;
    private final Positions positions;
    private final Promises promises;
    private final Journal journal;

    /** @param scripts gives the one that a turn is taken by; a demo may have learnt to understand more since the last turn */
    public Switchboard(Supplier<Script> scripts, World world, Positions positions, Promises promises, Journal journal) {
        this.scripts = scripts;
        this.world = world;
        this.positions = positions;
        this.promises = promises;
        this.journal = journal;
    }

    /**
     * Takes one turn.
     *
     * @throws RuntimeException when something breaks; the webhook then gives the last resort
     */
    public Reply receive(Contact contact, Input input) {
        Position position = positions.open(contact);
        Script script = scripts.get();
        Facts facts = facts(script, contact, position, input);
        Turn turn = kept(script, contact, position, facts, Engine.step(script, position, input, facts));
        note(script, contact, position, turn);
        var reply = new Reply(turn, positions.seal(contact, turn.next()));
        journal.show(() -> Onlooker.Seen.of(contact, reply, reading(script, position, input, turn)));
        return reply;
    }

    private void note(Script script, Contact contact, Position position, Turn turn) {
        List<Effect.WriteNote> notes = new ArrayList<>(turn.notes());
        Optional<Place> place =
                notes.isEmpty() ? Optional.empty() : turn.next().place().flatMap(world.atlas()::place);
        notes.addAll(StandingQuestions.notes(script, position, turn));
        if (!notes.isEmpty()) {
            journal.write(contact, position, positions.turn(contact, position), notes, place);
        }
    }

    /** Ends a call: erases what was keyed in it and not committed. */
    public void over(Contact contact) {
        promises.over(positions.open(contact).contact().id());
    }

    /** The language of a contact, as far as can be told; for the last resort, so this never breaks. */
    public Language language(Contact contact) {
        try {
            return positions.open(contact).language();
        } catch (RuntimeException e) {
            return contact.language().orElse(Language.EN);
        }
    }

    /** The turn if its promises are kept, else the one that says they can't be, in the language that this one found. */
    private Turn kept(Script script, Contact contact, Position position, Facts facts, Turn turn) {
        Optional<Effect.Promise> broken = promises.broken(contact, position, turn.promises());
        Position asked = position.in(turn.next().language());
        return broken.map(promise -> Engine.step(script, asked, new Input.PromiseFailed(promise), facts)
                        .to(turn.meaning()))
                .orElse(turn);
    }

    private static Optional<TextReading> reading(Script script, Position before, Input input, Turn turn) {
        return input instanceof Input.Words words
                ? Optional.of(TextReading.of(script, before, words.message(), turn))
                : Optional.empty();
    }

    private Facts facts(Script script, Contact contact, Position position, Input input) {
        return new TurnFacts(script, world).of(contact, position, input, new TurnFacts.Known() {
            @Override
            public boolean stopped() {
                return promises.stopped(contact);
            }

            @Override
            public Optional<CallbackOffer.IsNowGood> asked(Instant now) {
                return promises.asked(contact)
                        .map(open -> new CallbackOffer.IsNowGood(open.language(), now.minus(open.age())));
            }
        });
    }
}
