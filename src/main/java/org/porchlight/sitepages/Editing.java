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
 */
public record Editing(
        Optional<String> id,
        SiteForm form,
        List<String> hours,
        Map<String, String> problems,
        Base base,
        Optional<Raced> raced,
        Optional<Preview> preview) {
    /** Who saved meanwhile, and what that changed. */
    public record Raced(String by, Map<String, Difference> theirs, SiteFacts facts) {}

    /** A site that isn't saved yet, in words and as callers would hear it. */
    public record Preview(List<SiteFact> facts, List<SpokenSite> spoken) {}

    /** The word for what is wrong with a field; empty where nothing is. */
    public Optional<String> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }
}
