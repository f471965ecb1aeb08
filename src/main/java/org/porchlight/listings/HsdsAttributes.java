package org.porchlight.listings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.porchlight.sheets.Row;

/**
 * What HSDS has no place for, such as a name for the ear: in our export it stands in the table of attributes, each with the
 * label {@code porchlight:field}, so that nothing is lost when the package is read again.
 */
final class HsdsAttributes {
    static final String LABEL = "porchlight:";

    private HsdsAttributes() {}

    /** The names of all fields that stand in attributes of a package. */
    static Set<String> fields(HsdsTables tables) {
        Set<String> fields = new LinkedHashSet<>();
        for (Row attribute : tables.rows("attribute")) {
            if (attribute.cell("label").startsWith(LABEL)) {
                fields.add(attribute.cell("label").substring(LABEL.length()));
            }
        }
        return fields;
    }

    /** Those of one location, by name. */
    static Map<String, String> of(HsdsTables tables, Row location) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Row attribute : tables.where("attribute", "link_id", location.cell("id"))) {
            if (attribute.cell("label").startsWith(LABEL)) {
                values.put(attribute.cell("label").substring(LABEL.length()), attribute.cell("value"));
            }
        }
        return values;
    }
}
