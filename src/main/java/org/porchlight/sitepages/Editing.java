package org.porchlight.sitepages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.history.Change.Difference;
import org.porchlight.upkeep.SiteEdits.Base;

/**
 * A form as its page shows it.
 *
 * @param id of the site; empty for one that isn't there yet
 * @param hours as they stand, in words
 * @param problems the name of a word for each field at which something is wrong
 * @param base on which change it was typed
 * @param raced what somebody else has saved meanwhile
 * @param preview how it would read
 * @param twin the id of a site that is called and placed just so, where this is a new one
 */
public record Editing(
        Optional<String> id,
        SiteForm form,
        List<String> hours,
        Map<String, String> problems,
        Base base,
        Optional<Raced> raced,
        Optional<Preview> preview,
        Optional<String> twin) {
    /** Of which nothing is to be said but what is wrong with it. */
    static Editing of(Optional<String> id, SiteForm form, List<String> hours, Map<String, String> problems, Base base) {
        return new Editing(id, form, hours, problems, base, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Editing wrong(Map<String, String> with) {
        return of(id, form, hours, with, base);
    }

    Editing previewed(Preview how) {
        return new Editing(id, form, hours, problems, base, Optional.empty(), Optional.of(how), Optional.empty());
    }

    Editing beside(String other) {
        return new Editing(id, form, hours, problems, base, Optional.empty(), Optional.empty(), Optional.of(other));
    }

    /** The next save counts, for whoever typed has seen what the other did. */
    Editing raced(Raced meanwhile, List<String> hoursNow, long seen) {
        Base told = new Base(base.opened(), seen);
        return new Editing(
                id, form, hoursNow, Map.of(), told, Optional.of(meanwhile), Optional.empty(), Optional.empty());
    }

    /** Who saved meanwhile, and what that changed. */
    public record Raced(String by, Map<String, Difference> theirs, SiteFacts facts) {}

    /** A site that isn't saved yet, in words and as callers would hear it. */
    public record Preview(List<SiteFact> facts, List<SpokenSite> spoken) {}

    /** The word for what is wrong with a field; empty where nothing is. */
    public Optional<String> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }
}
