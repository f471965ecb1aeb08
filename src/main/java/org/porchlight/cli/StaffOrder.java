package org.porchlight.cli;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Role;
import org.porchlight.staff.ShiftTimes;

/** What an operator wants done about the people who answer, as it was typed. */
public sealed interface StaffOrder {
    /** Shows everybody with their shifts. */
    record Everybody() implements StaffOrder {}

    /** Adds somebody without a shift, and invites them to the staff pages. */
    record Add(String alias, Set<Language> languages, Role role) implements StaffOrder {}

    /** Invites somebody who is there already: for a link that is over, or a phone that is lost. */
    record Invite(String alias) implements StaffOrder {}

    /** Enters a shift on each of the days. @param zone empty for the hotline's */
    record Shift(String alias, List<ShiftTimes.Day> days, LocalTime from, LocalTime until, Optional<ZoneId> zone)
            implements StaffOrder {}

    /** Takes all shifts of somebody away. */
    record Clear(String alias) implements StaffOrder {}

    /** Removes somebody with their shifts. */
    record Remove(String alias) implements StaffOrder {}
}
