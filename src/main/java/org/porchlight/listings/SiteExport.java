package org.porchlight.listings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.sheets.CsvText;
import org.porchlight.sheets.JsonText;
import org.porchlight.sheets.UnreadableList;

/**
 * Writes all sites out as CSV, as GeoJSON or as a package after HSDS 3.1, by the ending of the file's name. Brought in again,
 * what was written changes nothing.
 */
public final class SiteExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SiteExport() {}

    /**
     * Writes the sites to a file, or to a folder where the name has no ending.
     *
     * @throws UnreadableList for an ending that stands for no format
     */
    public static void write(List<SiteRecord> sites, Path to) throws IOException {
        String name = to.getFileName().toString();
        if (name.endsWith(".csv")) {
            Files.writeString(to, csv(sites));
        } else if (name.endsWith(".geojson") || name.endsWith(".json")) {
            Files.writeString(to, geoJson(sites));
        } else if (name.endsWith(".zip")) {
            Files.deleteIfExists(to);
            try (FileSystem zip = FileSystems.newFileSystem(to, Map.of("create", "true"))) {
                write(HsdsExport.files(sites), zip.getPath("/"));
            }
        } else if (name.contains(".")) {
            throw new UnreadableList(
                    "A file is written as .csv, .geojson or .zip (an HSDS package), and HSDS also into a folder; {0}"
                            + " is none of these.",
                    name);
        } else {
            write(HsdsExport.files(sites), Files.createDirectories(to));
        }
    }

    private static void write(Map<String, String> files, Path folder) {
        files.forEach((name, text) -> {
            try {
                Files.writeString(folder.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A column for each field, as the template has them. */
    public static String csv(List<SiteRecord> sites) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(SiteFields.NAMES);
        sites.forEach(site -> rows.add(List.copyOf(SiteFields.write(site).values())));
        return CsvText.of(rows);
    }

    /** A point for each site. */
    public static String geoJson(List<SiteRecord> sites) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (SiteRecord site : sites) {
            ObjectNode feature = features.addObject().put("type", "Feature").put("id", site.id());
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(site.address().longitude())
                    .add(site.address().latitude());
            ObjectNode properties = feature.putObject("properties");
            SiteFields.write(site).forEach((field, value) -> {
                if (!List.of("id", "latitude", "longitude").contains(field)) {
                    properties.put(field, value);
                }
            });
        }
        return JsonText.of(collection);
    }
}
