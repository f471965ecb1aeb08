package org.porchlight.directory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.places.SiteTrait;
import org.porchlight.places.TransWomen;

/**
 * Whom a site is for and how it treats people.
 *
 * @param womenHours when it is for women alone, an OSM opening_hours text; empty for never
 * @param transWomen whether those hours are for trans women too
 * @param languages spoken there, as ISO 639 codes such as {@code fr} and {@code ase}
 */
public record SiteWelcome(Set<SiteTrait> traits, String womenHours, TransWomen transWomen, Set<String> languages) {
    /** Of which nothing is known. */
    static final SiteWelcome NOT_KNOWN = new SiteWelcome(Set.of(), "", TransWomen.NOT_SAID, Set.of());

    /** @throws IllegalArgumentException for a language that is no such code */
    public SiteWelcome {
        var known = EnumSet.noneOf(SiteTrait.class);
        known.addAll(traits);
        traits = Collections.unmodifiableSet(known);
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        for (String language : languages) {
            if (!language.matches("[a-z]{2,3}")) {
                throw new IllegalArgumentException("not a language: " + language);
            }
        }
    }
}
