package org.porchlight.places;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When a site is open on one day; a night belongs to the day on which it begins.
 *
 * @param parts from the first to the last; none where it is closed, or where nobody knows
 * @param known whether the hours of that day are known
 * @param holiday whether it is a public holiday of which the hours say nothing
 */
public record DayHours(LocalDate date, List<Part> parts, boolean known, boolean holiday) {
    public DayHours {
        parts = List.copyOf(parts);
    }

    /**
     * Hours without a gap; from midnight to midnight is the whole day.
     *
     * @param call whether only a call settles that it is open then
     */
    public record Part(LocalTime from, LocalTime until, boolean call) {
        /** Whether it is all of the day. */
        public boolean whole() {
            return from.equals(until);
        }
    }

    /** Whether a call settles some of them. */
    public boolean byCall() {
        return parts.stream().anyMatch(Part::call);
    }

    /** Whether the same is to be said of another day. */
    public boolean like(DayHours other) {
        return parts.equals(other.parts) && known == other.known && holiday == other.holiday;
    }
}
