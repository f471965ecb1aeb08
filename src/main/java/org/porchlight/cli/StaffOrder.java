package org.porchlight.cli;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Role;
import org.porchlight.staff.ShiftTimes;

/** An operator's order about responders and their shifts, as it was typed. */
public sealed interface StaffOrder {
    /** Whether it does more than look. */
    default boolean changes() {
        return !(this instanceof Everybody);
    }

    /** Lists all responders with their shifts. */
    record Everybody() implements StaffOrder {}

    /** Adds a responder without a shift, and invites the responder to the staff pages. */
    record Add(String alias, Set<Language> languages, Role role) implements StaffOrder {}

    /** Invites a responder again, whose link has expired or whose phone is lost. */
    record Invite(String alias) implements StaffOrder {}

    /**
     * Enters a shift on each of the days.
     *
     * @param zone empty for the hotline's
     */
    record Shift(String alias, List<ShiftTimes.Day> days, LocalTime from, LocalTime until, Optional<ZoneId> zone)
            implements StaffOrder {}

    /** Removes all shifts of a responder. */
    record Clear(String alias) implements StaffOrder {}

    /** Removes a responder with all shifts. */
    record Remove(String alias) implements StaffOrder {}
}
