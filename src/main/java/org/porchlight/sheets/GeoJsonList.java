package org.porchlight.sheets;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.StreamSupport;

/**
 * Reads a GeoJSON collection (RFC 7946): a row for each feature, a column for each property, and the point's latitude and
 * longitude. A feature without a point has neither.
 */
public final class GeoJsonList {
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    private GeoJsonList() {}

    /** @throws UnreadableList when it is no JSON, or no collection of features */
    public static SourceList read(String file, byte[] bytes) {
        FileText decoded = FileText.of(bytes);
        JsonNode features = features(file, decoded.text());
        SequencedSet<String> columns = new LinkedHashSet<>(List.of("id"));
        features.forEach(feature -> feature.path("properties").fieldNames().forEachRemaining(columns::add));
        columns.addAll(List.of(LATITUDE, LONGITUDE));
        Header header = new Header(List.copyOf(columns));
        List<Row> rows = new ArrayList<>();
        for (JsonNode feature : features) {
            rows.add(new Row(new Where(file, "feature " + (rows.size() + 1)), header, cells(feature, columns)));
        }
        return new SourceList(file, Said.of("GeoJSON"), header, rows, List.of());
    }

    private static JsonNode features(String file, String text) {
        try {
            JsonNode features = new ObjectMapper().readTree(text).path("features");
            if (!features.isArray()) {
                throw new UnreadableList(
                        "{0} is JSON, but no GeoJSON FeatureCollection. Export it as GeoJSON, or as CSV.", file);
            }
            return features;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw at == null
                    ? new UnreadableList("{0} is no JSON. Export it again as GeoJSON, or as CSV.", file)
                    : new UnreadableList(
                            "{0} is no JSON: it breaks at line {1}, column {2}. Export it again as GeoJSON, or as CSV.",
                            file, at.getLineNr(), at.getColumnNr());
        }
    }

    private static List<String> cells(JsonNode feature, SequencedSet<String> columns) {
        JsonNode properties = feature.path("properties");
        JsonNode point = point(feature.path("geometry"));
        return columns.stream()
                .map(column -> switch (column) {
                    case "id" -> text(feature.hasNonNull("id") ? feature.path("id") : properties.path("id"));
                    case LATITUDE -> text(point.has(1) ? point.path(1) : properties.path(column));
                    case LONGITUDE -> text(point.has(0) ? point.path(0) : properties.path(column));
                    default -> text(properties.path(column));
                })
                .toList();
    }

    /** The point itself, or the first of several. */
    private static JsonNode point(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return geometry.path("type").asText().equals("MultiPoint")
                ? coordinates.path(0)
                : geometry.path("type").asText().equals("Point") ? coordinates : geometry.path("");
    }

    /** Several values are separated by semicolons. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    "; ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isContainerNode() ? value.toString() : value.asText();
    }
}
