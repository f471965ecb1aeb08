package org.porchlight.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A line of a table. */
public record Cell(String table, String line) {
    /** Those lines of a table. */
    public static List<Cell> of(String table, Collection<String> lines) {
        return lines.stream().map(line -> new Cell(table, line)).toList();
    }

    /** Those cells and more. */
    public static List<Cell> and(List<Cell> cells, List<Cell> more) {
        List<Cell> all = new ArrayList<>(cells);
        all.addAll(more);
        return List.copyOf(all);
    }
}
