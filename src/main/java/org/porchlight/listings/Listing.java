package org.porchlight.listings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.sheets.Row;
import org.porchlight.sheets.RowFinding;

/**
 * A site as one row of a list describes it, read and judged by itself.
 *
 * @param id the site's own id, where the row names one; else empty
 * @param source the list it is from; empty for a site that staff entered, written out by us
 * @param sourceId the same from one month's list to the next
 * @param refused whether it is not brought in; the findings say why
 */
record Listing(
        Row row, String id, String source, String sourceId, Fields fields, List<RowFinding> findings, boolean refused) {
    /**
     * What a row says of a site, by the names of {@link org.porchlight.directory.SiteFields}. A field of which its list says
     * nothing is absent.
     *
     * @param values as we write them
     * @param written as the row has them, where that differs
     * @param supposed the names of those that were filled in
     */
    record Fields(Map<String, String> values, Map<String, String> written, Set<String> supposed) {
        String value(String field) {
            return values.getOrDefault(field, "");
        }

        /** What the order said of all rows that don't say it themselves, where that is not what holds anyway. */
        Map<String, String> assumed() {
            Map<String, String> assumed = new HashMap<>();
            supposed.stream()
                    .filter(field -> field.equals("services")
                            || (field.equals("kind") && !value(field).equals("staffed")))
                    .filter(field -> !value(field).isEmpty())
                    .forEach(field -> assumed.put(field, value(field)));
            return Map.copyOf(assumed);
        }

        /** Whether the row says of a field just what stands there already, be it written as we wouldn't. */
        boolean says(String field, String already) {
            return already.equals(values.get(field)) || already.equals(written.get(field));
        }
    }

    /** Tells this list's sites apart from those of all others. */
    String identity() {
        return source.isEmpty() ? "id " + id : source + "\n" + sourceId;
    }

    String placeKey() {
        return PlaceKey.of(fields.value("name"), fields.value("street"), fields.value("city"));
    }
}
