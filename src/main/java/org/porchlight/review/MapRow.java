package org.porchlight.review;

import java.util.List;
import java.util.Optional;

/**
 * One way on from a box: its badge, what it is, and where it leads.
 *
 * @param badge the key, or a short word for what else leads on
 * @param lines what the key is offered for, already broken into lines
 * @param aside where it leads, where no line shows it
 * @param href the other map on which that stands
 * @param lost whether there is no such step
 * @param silent whether it is where silence leads
 */
record MapRow(String badge, List<String> lines, String aside, Optional<String> href, boolean lost, boolean silent) {
    static final double SIZE = 13;
    static final double LINE = 17;
    private static final double GAP = 7;

    /** How high it is drawn. */
    double height() {
        return LINE * Math.max(1, lines.size() + (aside.isEmpty() ? 0 : 1)) + GAP;
    }

    double badgeWidth() {
        return badgeWidth(badge);
    }

    /** How wide a badge is drawn. */
    static double badgeWidth(String badge) {
        return Math.max(20, Lettering.width(badge, 12) + 12);
    }
}
