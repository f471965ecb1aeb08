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
    /** Of which nothing is known. */
    static final SiteNews NONE = new SiteNews(Optional.empty(), SiteNote.NONE, Optional.empty(), Optional.empty());
}
