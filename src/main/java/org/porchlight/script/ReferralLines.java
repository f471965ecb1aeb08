package org.porchlight.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Region;

/** The lines that we refer people to, in groups by what they are for. */
public record ReferralLines(Map<String, ReferralLine> byName, Map<String, List<String>> groups) {
    /** The group's lines that answer in that region, the likeliest first. */
    public List<ReferralLine> of(String group, Optional<Region> region) {
        return groups.getOrDefault(group, List.of()).stream()
                .map(byName::get)
                .filter(line -> line.serves(region))
                .toList();
    }
}
