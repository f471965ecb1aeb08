package org.porchlight.sheets;

import java.util.List;

/**
 * One row of a list, as it stands there.
 *
 * @param cells in the order of the header; a row may be shorter than it
 */
public record Row(Where where, Header header, List<String> cells) {
    /** What stands in a column, without space around it; empty where there is no such column or nothing in it. */
    public String cell(String column) {
        int at = header.of(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
