package org.porchlight.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Hotline;
import org.porchlight.script.ReferralLine;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.RingTime;

/**
 * Puts a caller through to a line, and takes up the conversation when they are back. It is said first, and any key stops
 * it: 9 still leads to the steps, and a phone number that is keyed in a row rings nobody.
 */
final class LineConnection {
    /** The closed answer that remembers which line was announced, and in which turn. */
    private static final String ANNOUNCED = "announced";

    private final TurnBuilder turn;

    LineConnection(TurnBuilder turn) {
        this.turn = turn;
    }

    /** Says that the caller is put through; the step that told the line stays the one that is asked. */
    void announce(ReferralLine line) {
        boolean again = announced().filter(line.name()::equals).isPresent();
        told();
        keep(ANNOUNCED, line.name() + "@" + turn.position().contact().turn());
        turn.say((again ? ConversationPrompt.STILL_CONNECTING : ConversationPrompt.CONNECTING).key());
        turn.speech().waitBriefly();
    }

    /** The line that was announced in the turn before; empty where none was. */
    private Optional<String> announced() {
        String[] parts = turn.position().answers().getOrDefault(ANNOUNCED, "").split("@");
        String before = Integer.toString(turn.position().contact().turn() - 1);
        return parts.length == 2 && parts[1].equals(before) ? Optional.of(parts[0]) : Optional.empty();
    }

    /** Dials the line that was just announced; false where none was. */
    boolean dial() {
        Optional<PhoneNumber> number = announced()
                .flatMap(name ->
                        Optional.ofNullable(turn.script().lines().byName().get(name)))
                .flatMap(ReferralLine::dialled);
        number.ifPresent(it -> {
            turn.promise(new Effect.Connect(turn.script().hotline().connected().get(Hotline.REFUSED)));
            turn.note("connected");
            count(LineOffers.connections(turn.position()) + 1);
            turn.speech().connect(it);
        });
        return number.isPresent();
    }

    /** The step that follows after the line is gone, or after nobody picked up there. @param rung when the line was */
    String over(Input.LineOver over, Instant rung) {
        turn.note(RingTime.of(Duration.between(rung, turn.facts().now()), over).word());
        turn.move(Position::heard);
        return turn.script().hotline().connected().get(over.how().word());
    }

    /** The step that says that it can't be done now; the key isn't offered again in this call. */
    String refused(Effect.Connect refused) {
        count(LineOffers.MOST);
        return refused.otherwise();
    }

    private void count(int times) {
        keep(LineOffers.CONNECTED, Integer.toString(times));
    }

    /** Remembers which lines were told, so that they can be told again afterwards. */
    private void told() {
        turn.current()
                .flatMap(step -> step.saying().lines())
                .ifPresent(group -> keep(ReferralWords.TOLD, ReferralWords.told(turn.position(), group)));
    }

    private void keep(String question, String answer) {
        turn.move(it -> it.answered(question, answer));
    }
}
