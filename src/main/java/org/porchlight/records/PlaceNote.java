package org.porchlight.records;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.porchlight.folding.Area;
import org.porchlight.privacy.ContactId;

/**
 * That a contact asked for places in an area. Stands in a table of its own, under a name of the contact that leads to none
 * of its other notes, and without the hour.
 *
 * @param contact who, for that day and for this table only
 * @param hour after which it is written; the table doesn't hold it
 */
public record PlaceNote(LocalDate day, ContactId contact, int hour, Area area) implements DayNote {
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}-(?:[A-Z]{2}|any)");
    private static final Pattern CODE = Pattern.compile("(?:[0-9]{3}|[A-Z][0-9][A-Z])?");

    @Override
    public boolean fits() {
        return STATE.matcher(area.state()).matches()
                && CODE.matcher(area.code()).matches();
    }
}
