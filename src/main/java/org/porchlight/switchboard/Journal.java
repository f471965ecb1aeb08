package org.porchlight.switchboard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.porchlight.folding.Area;
import org.porchlight.places.Place;
import org.porchlight.privacy.ContactId;
import org.porchlight.privacy.Pseudonym;
import org.porchlight.privacy.TurnId;
import org.porchlight.records.DayNote;
import org.porchlight.records.Note;
import org.porchlight.records.PlaceNote;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Position;

/**
 * Writes a turn's notes into the anonymous record: what and when to the hour, never who. Shows each turn to an onlooker
 * where there is one.
 */
public final class Journal {
    private final Consumer<DayNote> notes;
    private final Pseudonym pseudonym;
    private final ZoneId zone;
    private final Onlooker onlooker;

    /**
     * @param notes takes each note
     * @param zone the hotline's, in which days and hours are counted
     */
    public Journal(Consumer<DayNote> notes, Pseudonym pseudonym, ZoneId zone, Onlooker onlooker) {
        this.notes = notes;
        this.pseudonym = pseudonym;
        this.zone = zone;
        this.onlooker = onlooker;
    }

    /** Shows a turn to the onlooker, if there is one. */
    void show(Supplier<Onlooker.Seen> turn) {
        if (onlooker != Onlooker.NOBODY) {
            onlooker.saw(turn.get());
        }
    }

    /** @param place the one that the turn was about */
    void write(Contact contact, Position position, TurnId turn, List<Effect.WriteNote> effects, Optional<Place> place) {
        if (effects.isEmpty()) {
            return;
        }
        ZonedDateTime now = contact.at().atZone(zone);
        Instant began = position.contact().began();
        ContactId who = pseudonym.inRecord(new ContactId(position.contact().id()), began);
        place.ifPresent(it -> notes.accept(placeNote(position, now.getHour(), it)));
        int index = 0;
        for (Effect.WriteNote note : effects) {
            notes.accept(new Note(
                    began.atZone(zone).toLocalDate(),
                    turn,
                    index++,
                    who,
                    now.getHour(),
                    contact.channel(),
                    note.language(),
                    note.what()));
        }
    }

    private PlaceNote placeNote(Position position, int hour, Place place) {
        var contact = position.contact();
        return new PlaceNote(
                contact.began().atZone(zone).toLocalDate(),
                pseudonym.inPlaces(new ContactId(contact.id()), contact.began()),
                hour,
                Area.of(place.region().country().name(), place.region().code(), place.key()));
    }
}
