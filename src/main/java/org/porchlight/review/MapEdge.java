package org.porchlight.review;

import java.util.List;

/**
 * A line between two boxes.
 *
 * @param badges the keys and words that lead along it, in their order; none where it simply goes on
 * @param silent whether only silence leads along it
 */
record MapEdge(String from, String to, List<String> badges, boolean silent) {
    /** How wide its badges are side by side. */
    double badgesWidth() {
        return badges.stream().mapToDouble(MapRow::badgeWidth).sum() + 3 * Math.max(0, badges.size() - 1);
    }
}
