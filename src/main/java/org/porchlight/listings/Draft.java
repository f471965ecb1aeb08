package org.porchlight.listings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.listings.Listing.Fields;
import org.porchlight.sheets.Row;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.Said;
import org.porchlight.sheets.YesNo;

/** One row while it is read: the fields found so far, and what there is to say about them. For one thread. */
final class Draft {
    private final Row row;
    private final ColumnNames names;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Set<String> filledIn = new HashSet<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private boolean refused;

    Draft(Row row, ColumnNames names) {
        this.row = row;
        this.names = names;
    }

    /** What the row says of a field; empty where its list has no such column, or nothing stands in it. */
    String cell(String field) {
        for (String column : names.of(field)) {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** Whether the list has a column for a field, be it empty in this row. */
    boolean has(String field) {
        return !names.of(field).isEmpty();
    }

    /** Whether a cell says yes. */
    boolean yes(String field) {
        return YesNo.yes(cell(field));
    }

    Row row() {
        return row;
    }

    ColumnNames names() {
        return names;
    }

    /** Says what the row has for a field. */
    void put(String field, String value) {
        fields.put(field, value);
        if (!cell(field).equals(value)) {
            written.put(field, cell(field));
        }
    }

    /** Says what a field is as long as nobody knows better: the row itself doesn't tell. */
    void suppose(String field, String value) {
        fields.put(field, value);
        filledIn.add(field);
    }

    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The row isn't brought in. */
    void refuse(String field, String what, String advice) {
        refuse(field, Said.of(what), Said.of(advice));
    }

    void refuse(String field, Said what, Said advice) {
        refused = true;
        say(Weight.REFUSED, field, what, advice);
    }

    /** A person should look at it. */
    void doubt(String field, String what, String advice) {
        doubt(field, Said.of(what), advice);
    }

    void doubt(String field, Said what, String advice) {
        say(Weight.DOUBTED, field, what, Said.of(advice));
    }

    /** Something was filled in that the row doesn't say. */
    void fill(String field, Said what) {
        say(Weight.FILLED, field, what, Said.of(""));
    }

    private void say(Weight weight, String field, Said what, Said advice) {
        String column = names.of(field).stream()
                .filter(each -> !row.cell(each).isEmpty())
                .findFirst()
                .orElse(names.of(field).stream().findFirst().orElse(field));
        findings.add(new RowFinding(weight, row.where(), column, cell(field), what, advice));
    }

    boolean refused() {
        return refused;
    }

    /** What became of the row. */
    Listing listing(String source, String sourceId) {
        return new Listing(
                row,
                cell("id"),
                source,
                sourceId,
                new Fields(Map.copyOf(fields), Map.copyOf(written), Set.copyOf(filledIn)),
                findings.stream()
                        .filter(finding -> !refused || finding.weight() != Weight.FILLED)
                        .toList(),
                refused);
    }
}
