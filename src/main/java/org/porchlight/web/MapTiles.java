package org.porchlight.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the pictures of a map come from, when they aren't our own outlines: a host that an operator names. Every visitor's
 * browser asks it for the pictures of what they look at, so there is none unless one is set.
 *
 * @param template the address of one picture, with {@code {z}}, {@code {x}} and {@code {y}} in it
 * @param credit whose map it is, as its terms want it said
 */
public record MapTiles(String template, String credit) {
    private static final Pattern TEMPLATE =
            Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/{}?=&@%+-]*");

    /** Reads an address: over https, from one host, with all three parts; empty for any other. */
    public static Optional<MapTiles> read(String template, String credit) {
        boolean whole = TEMPLATE.matcher(template).matches()
                && template.contains("{z}")
                && template.contains("{x}")
                && template.contains("{y}");
        return Optional.of(new MapTiles(template, credit)).filter(_ -> whole);
    }

    /** The one host that a page may load pictures from, as a policy names it. */
    String origin() {
        return template.substring(0, template.indexOf('/', "https://".length()));
    }
}
