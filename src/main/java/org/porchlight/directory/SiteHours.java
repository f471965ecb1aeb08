package org.porchlight.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a site is open, in its own time.
 *
 * @param text an OSM opening_hours text; empty where the hours are not known
 * @param closedOn days on which it is closed, whatever the text says
 */
public record SiteHours(String text, Set<LocalDate> closedOn) {
    public SiteHours {
        closedOn = Collections.unmodifiableSet(new TreeSet<>(closedOn));
    }
}
