package org.porchlight.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Gives every box and line of a map its place, by the Eclipse Layout Kernel. Steps stand from top to bottom: each line
 * leaves its box below, in the order of the keys, and has its badges there. The small boxes of topics stand from left to
 * right, with the badges where a line arrives.
 */
final class MapLayout {
    private static final double MARGIN = 24;
    private static final double BETWEEN_BOXES = 44;
    private static final double BETWEEN_LINES = 16;
    private static final double BADGE_ROOM = 36;
    private static final double TWO_BADGES = 54;

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<String, ElkPort> entries = new HashMap<>();
    private final Map<MapEdge, ElkEdge> lines = new LinkedHashMap<>();
    private final List<MapBox> boxes;
    private final boolean down;

    private MapLayout(List<MapBox> boxes, Direction direction) {
        this.boxes = boxes;
        this.down = direction == Direction.DOWN;
        graph.setProperty(LayeredOptions.DIRECTION, direction);
    }

    static DrawnMap ofSteps(List<MapBox> boxes, List<MapEdge> edges) {
        return of(new MapLayout(boxes, Direction.DOWN), boxes, edges);
    }

    static DrawnMap ofTopics(List<MapBox> boxes, List<MapEdge> edges) {
        return of(new MapLayout(boxes, Direction.RIGHT), boxes, edges);
    }

    private static DrawnMap of(MapLayout layout, List<MapBox> boxes, List<MapEdge> edges) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        layout.options();
        boxes.forEach(layout::node);
        boxes.forEach(box -> layout.lines(box, edges));
        new LayeredLayoutProvider().layout(layout.graph, new BasicProgressMonitor());
        return layout.drawn();
    }

    private void options() {
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, down ? BETWEEN_BOXES : BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_BOXES + BADGE_ROOM);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, down ? BADGE_ROOM : TWO_BADGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, down ? BETWEEN_LINES : BETWEEN_LINES / 2);
    }

    private void node(MapBox box) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(box.width(), box.height());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        nodes.put(box.name(), node);
        entries.put(
                box.name(),
                down ? port(node, PortSide.NORTH, box.width() / 2, 0) : port(node, PortSide.WEST, 0, box.height() / 2));
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(x, y);
        return port;
    }

    /** A box's lines leave side by side in its middle, each as far from the next as its badges need. */
    private void lines(MapBox box, List<MapEdge> edges) {
        List<MapEdge> own =
                edges.stream().filter(edge -> edge.from().equals(box.name())).toList();
        double room = own.stream().mapToDouble(MapLayout::room).sum();
        double x = (box.width() - room) / 2;
        for (MapEdge edge : own) {
            ElkPort out = down
                    ? port(nodes.get(box.name()), PortSide.SOUTH, x + room(edge) / 2, box.height())
                    : port(nodes.get(box.name()), PortSide.EAST, box.width(), box.height() / 2);
            lines.put(edge, ElkGraphUtil.createSimpleEdge(out, entries.get(edge.to())));
            x += room(edge);
        }
    }

    private static double room(MapEdge edge) {
        return Math.max(24, edge.badgesWidth() + 8);
    }

    private DrawnMap drawn() {
        List<DrawnMap.PlacedBox> placed = boxes.stream()
                .map(box -> new DrawnMap.PlacedBox(
                        box, nodes.get(box.name()).getX(), nodes.get(box.name()).getY()))
                .toList();
        var drawn = new ArrayList<DrawnMap.PlacedEdge>();
        lines.forEach((edge, line) -> drawn.add(placed(edge, corners(line))));
        return new DrawnMap(graph.getWidth(), graph.getHeight(), placed, drawn);
    }

    private DrawnMap.PlacedEdge placed(MapEdge edge, List<DrawnMap.Corner> corners) {
        DrawnMap.Corner first = corners.getFirst();
        DrawnMap.Corner last = corners.getLast();
        return new DrawnMap.PlacedEdge(
                edge,
                corners,
                down
                        ? new DrawnMap.Corner(first.x() - edge.badgesWidth() / 2, first.y() + 8)
                        : new DrawnMap.Corner(last.x() - edge.badgesWidth() - 12, last.y() - 10));
    }

    private static List<DrawnMap.Corner> corners(ElkEdge line) {
        var corners = new ArrayList<DrawnMap.Corner>();
        ElkEdgeSection section = line.getSections().getFirst();
        corners.add(new DrawnMap.Corner(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
            corners.add(new DrawnMap.Corner(bend.getX(), bend.getY()));
        }
        corners.add(new DrawnMap.Corner(section.getEndX(), section.getEndY()));
        return corners;
    }
}
