package org.porchlight.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one list, in its own order and words. */
public final class Header {
    private final List<String> columns;
    private final Map<String, Integer> at = new HashMap<>();

    public Header(List<String> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            at.putIfAbsent(columns.get(i), i);
        }
    }

    public List<String> columns() {
        return columns;
    }

    /** Where a column stands; -1 where there is none of that name. */
    public int of(String column) {
        return at.getOrDefault(column, -1);
    }
}
