package org.porchlight.directory;

import java.time.LocalDate;
import java.util.Locale;
import org.porchlight.places.SiteDoubt;

/**
 * A site of which enough people said that it isn't as it was told: a task for staff, who go and see or ring there.
 *
 * @param doubt what was said last by most
 * @param since the day of the first report that still counts
 * @param reports how many there are
 * @param alike how many of them say the same as the last
 */
public record ReportedSite(String site, SiteDoubt doubt, LocalDate since, int reports, int alike) {
    /** As staff read it, such as {@code seattle-lantern (closed, 2 reports)}. */
    String inWords() {
        String said = doubt.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String counted = (alike == reports ? "" : alike + " of ") + reports + (reports == 1 ? " report" : " reports");
        return site + " (" + said + ", " + counted + ")";
    }
}
