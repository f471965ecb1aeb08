package org.porchlight.records;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.ContactId;
import org.porchlight.privacy.TurnId;

/**
 * One thing that was asked or given in one turn of a contact. Holds nothing that a person said.
 *
 * @param day the day, in the hotline's zone, on which the contact began
 * @param turn the same for a retried webhook, so that it counts once
 * @param index which note of its turn, from 0
 * @param contact who, for that day only
 * @param hour hour of the day in the hotline's zone, 0 to 23; nothing finer is kept
 * @param what a word from the script, such as {@code naloxone.site}
 */
public record Note(
        LocalDate day,
        TurnId turn,
        int index,
        ContactId contact,
        int hour,
        Channel channel,
        Language language,
        String what)
        implements DayNote {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]{0,63}");

    /** A postal code or a phone number is never a word of a script; 988 and 911 may stand in one. */
    private static final Pattern LONG_DIGITS = Pattern.compile("[0-9]{4}");

    @Override
    public boolean fits() {
        return index >= 0
                && index <= Short.MAX_VALUE
                && hour >= 0
                && hour < 24
                && WORD.matcher(what).matches()
                && !LONG_DIGITS.matcher(what).find();
    }
}
