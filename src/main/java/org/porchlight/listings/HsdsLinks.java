package org.porchlight.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.porchlight.sheets.Row;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.Said;
import org.porchlight.sheets.SourceList;

/**
 * Finds rows that name a row of another table which isn't there. Every {@code something_id} is such a name; {@code parent_id}
 * and the two halves of {@code attribute.link_id} are not looked at, since those may point out of the package.
 */
final class HsdsLinks {
    private static final Set<String> NOT_LOOKED_AT = Set.of("parent_id", "tax_id", "link_id", "resource_id");
    private static final String ID = "_id";

    private HsdsLinks() {}

    static List<RowFinding> dangling(HsdsTables tables) {
        List<RowFinding> findings = new ArrayList<>();
        new TreeMap<>(tables.all()).values().forEach(table -> {
            for (String column : table.header().columns()) {
                if (column.endsWith(ID) && !NOT_LOOKED_AT.contains(column)) {
                    dangling(tables, table, column, findings);
                }
            }
        });
        return findings;
    }

    private static void dangling(HsdsTables tables, SourceList table, String column, List<RowFinding> findings) {
        String target = column.substring(0, column.length() - ID.length());
        if (HsdsTables.name(target).isEmpty() || !tables.has(target)) {
            return;
        }
        for (Row row : table.rows()) {
            String id = row.cell(column);
            if (!id.isEmpty() && tables.one(target, id).isEmpty()) {
                findings.add(new RowFinding(
                        Weight.DOUBTED,
                        row.where(),
                        column,
                        id,
                        Said.of("No {0} has this id.", target.replace('_', ' ')),
                        Said.of("What hangs on it is left out. Was a table exported in part?")));
            }
        }
    }
}
