package org.porchlight.listings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.sheets.CsvText;
import org.porchlight.sheets.JsonText;

/** An HSDS 3.1 package while it is written: its tables, and the descriptor that names them. */
final class HsdsPackage {
    /** The columns that we fill, by table. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("organization", "id name description");
        COLUMNS.put("service", "id organization_id name description status application_process assured_date alert");
        COLUMNS.put("location", "id location_type organization_id name latitude longitude");
        COLUMNS.put("service_at_location", "id service_id location_id");
        COLUMNS.put("address", "id location_id address_1 city state_province postal_code country address_type");
        COLUMNS.put("phone", "id location_id number extension type");
        COLUMNS.put("schedule", "id location_id freq byday opens_at closes_at description");
        COLUMNS.put("language", "id location_id code");
        COLUMNS.put("taxonomy", "id name description");
        COLUMNS.put("taxonomy_term", "id code name description taxonomy_id");
        COLUMNS.put("attribute", "id link_id taxonomy_term_id link_type link_entity value label");
    }

    private static final Set<String> NUMBERS = Set.of("latitude", "longitude");

    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    HsdsPackage() {
        COLUMNS.forEach((table, columns) -> tables.put(table, new ArrayList<>(List.of(List.of(columns.split(" "))))));
    }

    void row(String table, String... cells) {
        tables.get(table).add(List.of(cells));
    }

    /** The files by their names, the descriptor first. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("datapackage.json", descriptor());
        tables.forEach((table, rows) -> files.put(file(table), CsvText.unmarked(rows)));
        return files;
    }

    /** As the standard names the files: plural, but for one. */
    private static String file(String table) {
        return switch (table) {
            case "taxonomy" -> "taxonomies.csv";
            case "address" -> "addresses.csv";
            case "service_at_location" -> "service_at_location.csv";
            default -> table + "s.csv";
        };
    }

    private String descriptor() {
        ObjectNode descriptor = new ObjectMapper().createObjectNode();
        descriptor.put("name", "human_services_data").put("title", "Places").put("profile", "tabular-data-package");
        descriptor.put("version", "3.1.0").put("homepage", "https://docs.openreferral.org/en/3.1/");
        ArrayNode resources = descriptor.putArray("resources");
        tables.forEach((table, rows) -> {
            ObjectNode resource = resources
                    .addObject()
                    .put("profile", "tabular-data-resource")
                    .put("name", table);
            resource.put("path", file(table))
                    .put("format", "csv")
                    .put("mediatype", "text/csv")
                    .put("encoding", "utf-8");
            ArrayNode columns =
                    resource.putObject("schema").put("primaryKey", "id").putArray("fields");
            rows.getFirst().forEach(column -> columns.addObject()
                    .put("name", column)
                    .put("type", NUMBERS.contains(column) ? "number" : "string"));
        });
        return JsonText.of(descriptor);
    }
}
