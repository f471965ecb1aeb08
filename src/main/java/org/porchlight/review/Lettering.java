package org.porchlight.review;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates how wide words are in a plain sans-serif face, and breaks them into lines. A viewer draws with the face that it
 * has, so the estimate errs on the wide side.
 */
final class Lettering {
    private static final String NARROW = "iIjlfrt.,:;'!|()[]/ ’…·";
    private static final String WIDE = "mwMWOQGC@%—";
    private static final double NARROW_EM = 0.36;
    private static final double USUAL_EM = 0.58;
    private static final double CAPITAL_EM = 0.7;
    private static final double WIDE_EM = 0.88;

    private Lettering() {}

    /** How wide it is drawn in letters of that size. */
    static double width(String words, double size) {
        return words.chars().mapToDouble(Lettering::em).sum() * size;
    }

    private static double em(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return NARROW_EM;
        } else if (WIDE.indexOf(letter) >= 0) {
            return WIDE_EM;
        }
        return Character.isUpperCase(letter) ? CAPITAL_EM : USUAL_EM;
    }

    /** Breaks words into lines of that width; what is left over ends in dots. */
    static List<String> lines(String words, double size, double room, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.replace(0, line.length(), longer);
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : cut(lines.subList(0, most), size, room);
    }

    private static List<String> cut(List<String> lines, double size, double room) {
        String last = lines.getLast();
        while (width(last + " …", size) > room && last.contains(" ")) {
            last = last.substring(0, last.lastIndexOf(' '));
        }
        var cut = new ArrayList<>(lines);
        cut.set(cut.size() - 1, last + " …");
        return List.copyOf(cut);
    }
}
