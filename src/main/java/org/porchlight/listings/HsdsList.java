package org.porchlight.listings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.sheets.Header;
import org.porchlight.sheets.Row;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.Said;
import org.porchlight.sheets.SourceList;
import org.porchlight.sheets.UnreadableList;

/**
 * Joins the tables of an HSDS package into one list: a row for each location, with what all its services offer. Reads version
 * 3 and the older names. What was written by our own export and HSDS has no place for stands in attributes.
 */
final class HsdsList {
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "street",
            "city",
            "state",
            "postal_code",
            "country",
            "latitude",
            "longitude",
            "hours",
            "services",
            "languages",
            "phone",
            "note",
            "alert",
            "status",
            "checked_on");

    private final String file;
    private final HsdsTables tables;
    private final LocalDate today;
    private final List<RowFinding> findings = new ArrayList<>();

    private HsdsList(String file, HsdsTables tables, LocalDate today) {
        this.file = file;
        this.tables = tables;
        this.today = today;
    }

    /** @throws UnreadableList when there is no table of locations */
    static SourceList read(String file, List<SourceList> files, LocalDate today) {
        HsdsTables tables = HsdsTables.of(files);
        if (tables.rows("location").isEmpty()) {
            throw new UnreadableList(
                    "{0} has no table of locations with a row in it (locations.csv), so there are no places to bring"
                            + " in.",
                    file);
        }
        return new HsdsList(file, tables, today).joined();
    }

    private SourceList joined() {
        files();
        List<Row> rows = tables.rows("location").stream()
                .map(location -> new HsdsLocation(tables, location))
                .map(this::row)
                .toList();
        List<String> columns = new ArrayList<>(COLUMNS);
        HsdsAttributes.fields(tables).stream()
                .filter(field -> !columns.contains(field))
                .forEach(columns::add);
        Header header = new Header(columns);
        return new SourceList(
                file,
                Said.of("HSDS, {0} tables", tables.all().size()),
                header,
                rows.stream()
                        .map(row -> new Row(
                                row.where(),
                                header,
                                columns.stream().map(row::cell).toList()))
                        .toList(),
                findings);
    }

    private void files() {
        tables.all().values().forEach(table -> findings.addAll(table.findings()));
        findings.addAll(HsdsLinks.dangling(tables));
    }

    private Row row(HsdsLocation location) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", location.row().cell("id"));
        cells.put("name", location.name());
        location.address(cells);
        cells.put("latitude", location.row().cell("latitude"));
        cells.put("longitude", location.row().cell("longitude"));
        cells.put("hours", hours(location));
        cells.put("services", location.services());
        cells.put("languages", location.languages());
        cells.put("phone", location.phone());
        location.serviceTexts(cells);
        cells.putAll(HsdsAttributes.of(tables, location.row()));
        return new Row(location.row().where(), new Header(List.copyOf(cells.keySet())), List.copyOf(cells.values()));
    }

    private String hours(HsdsLocation location) {
        HsdsSchedule.Written written = new HsdsSchedule(today).of(location.schedules());
        for (HsdsSchedule.Trouble trouble : written.troubles()) {
            findings.add(new RowFinding(
                    Weight.DOUBTED,
                    trouble.row().where(),
                    trouble.column(),
                    trouble.row().cell(trouble.column()),
                    trouble.what(),
                    Said.of("Callers hear that the hours of its place are not known, until they are written anew.")));
        }
        return written.hours();
    }
}
