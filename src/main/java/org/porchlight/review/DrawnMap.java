package org.porchlight.review;

import java.util.ArrayList;
import java.util.List;

/** A map of which every box and line has its place. */
record DrawnMap(double width, double height, List<PlacedBox> boxes, List<PlacedEdge> edges) {
    /** A box and where its upper left corner is. */
    record PlacedBox(MapBox box, double x, double y) {}

    /**
     * A line and its corners, from where it begins to where it ends.
     *
     * @param badge the upper left corner of its first badge
     */
    record PlacedEdge(MapEdge edge, List<Corner> corners, Corner badge) {
        private static final double BEND = 8;

        /** Its badges, side by side. */
        List<PlacedBadge> badges() {
            var placed = new ArrayList<PlacedBadge>();
            double x = badge.x();
            for (String words : edge.badges()) {
                double width = MapRow.badgeWidth(words);
                placed.add(new PlacedBadge(words, x, badge.y(), width));
                x += width + 3;
            }
            return placed;
        }

        /** The line as SVG draws it, its corners round. */
        String path() {
            var path = new StringBuilder("M" + corners.getFirst().at());
            for (int i = 1; i < corners.size() - 1; i++) {
                Corner corner = corners.get(i);
                path.append("L").append(corner.towards(corners.get(i - 1), BEND).at());
                path.append("Q").append(corner.at()).append(" ");
                path.append(corner.towards(corners.get(i + 1), BEND).at());
            }
            return path.append("L").append(corners.getLast().at()).toString();
        }
    }

    record Corner(double x, double y) {
        String at() {
            return Math.round(x) + " " + Math.round(y);
        }

        /** The point so far from here towards another, or half way where that is nearer. */
        Corner towards(Corner other, double far) {
            double length = Math.hypot(other.x - x, other.y - y);
            double part = length == 0 ? 0 : Math.min(far, length / 2) / length;
            return new Corner(x + (other.x - x) * part, y + (other.y - y) * part);
        }
    }

    record PlacedBadge(String words, double x, double y, double width) {}
}
