package org.porchlight.maps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import org.porchlight.directory.Gazetteer;
import org.porchlight.places.Place;
import org.porchlight.web.MapTiles;

/**
 * The ground of one map: pictures from elsewhere if an operator wants them, else towns to find one's way by on our own
 * outlines.
 *
 * @param here the place that distances are told from
 * @param towns as a page carries them: a name and a point each
 */
public record MapView(Optional<MapTiles> tiles, Optional<Place> here, String towns) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOWNS = 40;

    /** In degrees; so much is seen around the outermost places. */
    private static final double MARGIN = 0.4;

    /** Where something is. */
    public record Point(double latitude, double longitude) {}

    /** Makes the ground under these points. */
    public static MapView under(
            List<Point> points, Optional<Place> here, Optional<MapTiles> tiles, Gazetteer gazetteer) {
        var towns = JSON.createArrayNode();
        if (tiles.isEmpty() && !points.isEmpty()) {
            gazetteer.largest(around(points), TOWNS).forEach(town -> add(town, towns));
        }
        return new MapView(tiles, here, towns.toString());
    }

    private static Gazetteer.Area around(List<Point> points) {
        var latitudes = points.stream().mapToDouble(Point::latitude).summaryStatistics();
        var longitudes = points.stream().mapToDouble(Point::longitude).summaryStatistics();
        return new Gazetteer.Area(
                latitudes.getMin() - MARGIN,
                longitudes.getMin() - MARGIN,
                latitudes.getMax() + MARGIN,
                longitudes.getMax() + MARGIN);
    }

    private static void add(Place town, ArrayNode towns) {
        towns.addArray().add(town.name()).add(town.latitude()).add(town.longitude());
    }
}
