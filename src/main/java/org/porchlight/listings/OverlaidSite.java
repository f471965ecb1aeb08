package org.porchlight.listings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;

/**
 * Makes a site of a listing, or lays a listing over a site that is there. What a list says counts; what it says nothing of
 * stays as it is, since staff may have entered it.
 */
final class OverlaidSite {
    private static final List<String> ADDRESS = List.of("street", "city", "region", "postal_code");
    private static final Set<String> BY_THE_ADDRESS = Set.of("latitude", "longitude", "approximate", "zone");
    private static final String VANISHED_ON = "vanished_on";

    private OverlaidSite() {}

    /** @throws IllegalArgumentException when no site can have such fields */
    static SiteRecord fresh(Listing listing, String id) {
        Map<String, String> fields = SiteFields.blank();
        fields.putAll(listing.fields().values());
        fields.put("id", id);
        fields.put("source", listing.source());
        fields.put("source_id", listing.sourceId());
        return SiteFields.read(fields);
    }

    /** @throws IllegalArgumentException when no site can have such fields */
    static SiteRecord over(SiteRecord before, Listing listing) {
        Map<String, String> fields = new LinkedHashMap<>(SiteFields.write(before));
        boolean moved = ADDRESS.stream()
                .anyMatch(field -> listing.fields().values().containsKey(field)
                        && !listing.fields().says(field, fields.get(field)));
        listing.fields().values().forEach((field, value) -> {
            boolean supposed = listing.fields().supposed().contains(field);
            boolean counts = !supposed || (moved && BY_THE_ADDRESS.contains(field));
            if (counts && !listing.fields().says(field, fields.getOrDefault(field, ""))) {
                fields.put(field, value);
            }
        });
        if (!listing.fields().values().containsKey(VANISHED_ON)) {
            fields.put(VANISHED_ON, "");
        }
        if (!before.origin().source().isEmpty()) {
            fields.put("source_id", listing.sourceId());
        }
        return SiteFields.read(fields);
    }

    static SiteRecord vanished(SiteRecord site, LocalDate today) {
        Map<String, String> fields = new LinkedHashMap<>(SiteFields.write(site));
        fields.put(VANISHED_ON, today.toString());
        return SiteFields.read(fields);
    }

    /** Whether two are the same but for the day on which a list no longer had them. */
    static boolean alike(SiteRecord one, SiteRecord other) {
        return Set.of(VANISHED_ON).containsAll(difference(one, other).keySet());
    }

    /** The fields of one that differ from the other's. */
    static Map<String, String> difference(SiteRecord before, SiteRecord after) {
        Map<String, String> old = SiteFields.write(before);
        Map<String, String> differing = new LinkedHashMap<>(SiteFields.write(after));
        differing.entrySet().removeIf(field -> field.getValue().equals(old.get(field.getKey())));
        return differing;
    }
}
