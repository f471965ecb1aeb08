package org.porchlight.switchboard;

import org.porchlight.privacy.ContactId;
import org.porchlight.privacy.Pseudonym;
import org.porchlight.privacy.Seal;
import org.porchlight.privacy.TurnId;
import org.porchlight.privacy.Unsealed;
import org.porchlight.turn.Position;
import org.porchlight.turn.PositionCode;

/** Opens the position that came with a contact, or begins one; and seals the next. Keeps none. */
public final class Positions {
    private final Seal seal;
    private final Pseudonym pseudonym;

    public Positions(Seal seal, Pseudonym pseudonym) {
        this.seal = seal;
        this.pseudonym = pseudonym;
    }

    /** Opens the position that came with a contact; what can't be opened counts as a beginning. */
    Position open(Contact contact) {
        return contact.sealed()
                .flatMap(text -> seal.unseal(text, contact.bound()))
                .map(Unsealed::position)
                .flatMap(PositionCode::read)
                .orElseGet(() -> Position.begin(id(contact).hex(), contact.first(), contact.at()));
    }

    String seal(Contact contact, Position next) {
        return seal.seal(PositionCode.write(next, Seal.LONGEST), contact.bound(), contact.at());
    }

    /** Names a turn, the same for every delivery of the same webhook. */
    TurnId turn(Contact contact, Position position) {
        return switch (contact.channel()) {
            case VOICE ->
                pseudonym.turnOfCall(
                        contact.sid(), contact.sealed(), position.contact().began());
            case TEXT -> pseudonym.turnOfText(contact.sid(), position.contact().began());
        };
    }

    private ContactId id(Contact contact) {
        return switch (contact.channel()) {
            case VOICE -> pseudonym.ofCall(contact.sid(), contact.at());
            case TEXT -> pseudonym.ofTexts();
        };
    }
}
