package org.porchlight.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A box on a map: a step of a topic, or a whole topic on the overview.
 *
 * @param name tells it from the other boxes
 * @param title what stands above
 * @param kind what it does, in a word or two
 * @param lines what it says, already broken into lines
 * @param href where a click on the title leads
 * @param findings the numbers of what is wrong with it, as listed below the map
 * @param told all of it in words, for those who don't see the picture
 */
record MapBox(
        String name,
        String title,
        String kind,
        List<String> lines,
        List<MapRow> rows,
        Optional<String> href,
        List<Integer> findings,
        String told) {
    /** How wide a step's box is. */
    static final double WIDTH = 290;

    /** How wide and high a topic's box is on the overview. */
    private static final double SMALL = 164;

    private static final double LOW = 38;
    static final double PADDING = 14;
    static final double TITLE_SIZE = 15;
    private static final double TITLE = 28;
    private static final double KIND = 18;
    private static final double LINE = 18;
    private static final double GAP = 8;

    /** A topic's box: nothing but its name, its kind beside it, and a link to its own map. */
    static MapBox small(String topic, String kind, Optional<String> href, List<Integer> findings, String told) {
        return new MapBox(topic, topic, kind, List.of(), List.of(), href, findings, told);
    }

    boolean small() {
        return kind.isEmpty() || href.isPresent();
    }

    double width() {
        return small() ? SMALL : WIDTH;
    }

    double height() {
        return small() ? LOW : wholeHeight();
    }

    private double wholeHeight() {
        return rowsFrom() + rows.stream().mapToDouble(MapRow::height).sum() + (rows.isEmpty() ? 0 : GAP);
    }

    /** Where the first line's foot stands, from the box's top. */
    double lineAt(int index) {
        return PADDING + TITLE + KIND + index * LINE;
    }

    /** Where the rows begin, from the box's top. */
    double rowsFrom() {
        return PADDING + TITLE + KIND + lines.size() * LINE + (lines.isEmpty() ? 0 : GAP / 2);
    }

    /** Where a row begins, from the box's top. */
    double rowAt(int index) {
        return rowsFrom()
                + rows.subList(0, index).stream().mapToDouble(MapRow::height).sum();
    }

    /** The findings' numbers, as they stand in the corner. */
    String marks() {
        return findings.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
