package org.porchlight.listings;

/** Where a site can be: in the United States or in Canada. */
public final class ServedArea {
    private ServedArea() {}

    /** Whether a point may be there: with Guam, the Marianas and Samoa, which lie far off. Never 0, 0. */
    public static boolean holds(double north, double east) {
        boolean continent = north >= 13 && north <= 84 && east >= -180 && east <= -50;
        return continent
                || (north >= 13 && north <= 21 && east >= 144 && east <= 147)
                || (north >= -15 && north <= -10 && east >= -172 && east <= -168);
    }
}
