package org.porchlight.script;

import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

/**
 * A line that we refer people to, from {@code lines.yaml}. Its words are the prompt {@code lines.<name>} with the gap
 * {@code {number}}.
 *
 * @param number as it is written, such as {@code 1-800-222-1222} or {@code 988}
 * @param countries where it answers
 * @param regions states or provinces that it is limited to; empty for the whole country
 * @param unplaced whether it is told where nobody knows the place, though it is limited
 * @param seen the month in which it was last seen in an official or reviewed list, such as {@code 2026-10}
 */
public record ReferralLine(
        String name,
        String number,
        Set<Country> countries,
        Set<String> regions,
        boolean unplaced,
        String seen,
        SourcePosition at) {
    /** The prompt that names it, with the gap {@code {number}}. */
    public String prompt() {
        return "lines." + name;
    }

    /** The only country in which it answers; empty where it answers in both. */
    public Optional<Country> onlyCountry() {
        return countries.size() == 1 ? countries.stream().findFirst() : Optional.empty();
    }

    /** Whether it answers callers of that region; where that isn't known, a line of either country does. */
    public boolean serves(Optional<Region> region) {
        if (region.isEmpty()) {
            return regions.isEmpty() || unplaced;
        }
        Region here = region.get();
        return countries.contains(here.country()) && (regions.isEmpty() || regions.contains(here.code()));
    }
}
