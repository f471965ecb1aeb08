package org.porchlight.listings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.sheets.Row;
import org.porchlight.sheets.SourceList;

/** The tables of one HSDS package, by their names in version 3, whatever the files and older versions call them. */
final class HsdsTables {
    private static final Map<String, String> NAMES = names();

    private final Map<String, SourceList> tables;
    private final Map<String, Map<String, List<Row>>> indexes = new HashMap<>();

    private HsdsTables(Map<String, SourceList> tables) {
        this.tables = tables;
    }

    /** @param files what each CSV file holds, under its name */
    static HsdsTables of(List<SourceList> files) {
        Map<String, SourceList> tables = new HashMap<>();
        files.forEach(file -> name(file.file()).ifPresent(name -> tables.putIfAbsent(name, file)));
        return new HsdsTables(tables);
    }

    /** The name in version 3 of what a file is called, such as {@code location} for {@code locations.csv}. */
    static Optional<String> name(String file) {
        String base = file.toLowerCase(Locale.ROOT).replaceFirst("\\.csv$", "").replaceAll("[^a-z]+", "_");
        return Optional.ofNullable(NAMES.get(base));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : Resources.lines("hsds.txt")) {
            String[] parts = line.split(" *\\| *");
            for (String part : parts) {
                names.put(part.strip(), parts[0].strip());
            }
        }
        return names;
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    List<Row> rows(String table) {
        return has(table) ? tables.get(table).rows() : List.of();
    }

    /** The rows in which a column holds a value, in their order; none for an empty value. */
    List<Row> where(String table, String column, String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        return indexes.computeIfAbsent(table + " " + column, none -> index(table, column))
                .getOrDefault(value, List.of());
    }

    Optional<Row> one(String table, String id) {
        return where(table, "id", id).stream().findFirst();
    }

    private Map<String, List<Row>> index(String table, String column) {
        Map<String, List<Row>> index = new HashMap<>();
        for (Row row : rows(table)) {
            index.computeIfAbsent(row.cell(column), none -> new ArrayList<>()).add(row);
        }
        return index;
    }

    Map<String, SourceList> all() {
        return tables;
    }
}
