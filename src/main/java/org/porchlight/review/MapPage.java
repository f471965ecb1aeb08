package org.porchlight.review;

import java.util.List;

/**
 * What stands around a map.
 *
 * @param told what the picture shows, for those who don't see it
 * @param lead what stands below the title, already broken into lines
 * @param overview whether this is the map of all topics
 * @param findings what is wrong, as listed below the map
 */
record MapPage(
        String title,
        String told,
        List<String> lead,
        boolean overview,
        DrawnMap map,
        List<String> findings,
        String language) {
    private static final double TITLE = 64;
    private static final double LINE = 20;
    private static final double LEGEND = 40;
    private static final double LEAST = 760;

    double width() {
        return Math.max(LEAST, map.width());
    }

    /** Where the map begins, below the title. */
    double mapFrom() {
        return TITLE + lead.size() * LINE;
    }

    /** Where the legend's line stands. */
    double legendAt() {
        return mapFrom() + map.height() + 16;
    }

    /** Where a finding's line stands. */
    double findingAt(int index) {
        return legendAt() + LEGEND + index * LINE;
    }

    double height() {
        return findingAt(Math.max(1, findings.size())) + 8;
    }
}
