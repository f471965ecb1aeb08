package org.porchlight.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.porchlight.places.SiteNote;

/**
 * What holds of a site for the time being, and how fresh all of it is.
 *
 * @param checkedOn when staff or the source last made sure
 * @param alert what comes first, such as "Use the back door this week."
 * @param noKitsUntil the day from which it has kits again
 * @param vanishedOn when it was no longer in its source, and nobody has said yet what that means
 */
public record SiteNews(
        Optional<LocalDate> checkedOn,
        SiteNote alert,
        Optional<LocalDate> noKitsUntil,
        Optional<LocalDate> vanishedOn) {
    private static final int MONTHS = 3;

    /** The last day that is too long ago: who made sure on it, or before, no longer counts. */
    public static LocalDate staleSince(LocalDate today) {
        return today.minusMonths(MONTHS);
    }

    /** Whether nobody has made sure of it for three months. */
    public boolean stale(LocalDate today) {
        return checkedOn.filter(staleSince(today)::isBefore).isEmpty();
    }

    /** Of which nothing is known. */
    static final SiteNews NONE = new SiteNews(Optional.empty(), SiteNote.NONE, Optional.empty(), Optional.empty());
}
