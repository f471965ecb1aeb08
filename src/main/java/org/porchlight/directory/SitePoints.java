package org.porchlight.directory;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where all sites are, as unit vectors. A search walks from a place to the south and to the north at once, and ends where
 * the way there alone is farther than the sites that it has: exact at every latitude, and a few thousand of 100,000 sites
 * are looked at. Immutable.
 */
final class SitePoints {
    private static final double EARTH_RADIUS = 6371.0088;

    /** Three numbers a site; the third grows from south to north. */
    private final double[] vectors;

    SitePoints(List<SiteRecord> sites) {
        vectors = new double[3 * sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            SiteAddress at = sites.get(i).address();
            System.arraycopy(vector(at.latitude(), at.longitude()), 0, vectors, 3 * i, 3);
        }
    }

    /** @param chord squared, of the unit sphere: it grows with distance and needs no trigonometry */
    record Near(int index, double chord) {
        double kilometres() {
            return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
        }
    }

    /** The indexes of all sites, in the order in which {@link #nearest} wants them. */
    int[] fromSouthToNorth() {
        return IntStream.range(0, vectors.length / 3)
                .boxed()
                .sorted(Comparator.comparingDouble(this::north))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The nearest of some sites; of two that are equally far, the one with the smaller index first.
     *
     * @param among their indexes, from south to north
     * @param counts asked only of those that would be among the nearest
     * @param reach in kilometres
     */
    List<Near> nearest(double latitude, double longitude, int[] among, IntPredicate counts, double reach, int most) {
        double[] here = vector(latitude, longitude);
        var nearest = new Nearest(most, square(2 * Math.sin(reach / EARTH_RADIUS / 2)));
        int north = northOf(here[2], among);
        int south = north - 1;
        while (true) {
            double toNorth = north < among.length ? square(north(among[north]) - here[2]) : Double.MAX_VALUE;
            double toSouth = south >= 0 ? square(north(among[south]) - here[2]) : Double.MAX_VALUE;
            if (Math.min(toNorth, toSouth) > nearest.farthest) {
                return nearest.list();
            }
            int site = toNorth <= toSouth ? among[north++] : among[south--];
            var near = new Near(site, chord(here, site));
            if (nearest.admits(near) && counts.test(site)) {
                nearest.add(near);
            }
        }
    }

    /** The first place in the array whose site is no farther south. */
    private int northOf(double z, int[] among) {
        int low = 0;
        int high = among.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (north(among[middle]) < z) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The nearest of those seen so far. */
    private static final class Nearest {
        private static final Comparator<Near> ORDER = (one, other) -> one.chord == other.chord
                ? Integer.compare(one.index, other.index)
                : Double.compare(one.chord, other.chord);

        private final int most;
        private final PriorityQueue<Near> farthestFirst;
        private double farthest;

        Nearest(int most, double farthest) {
            this.most = most;
            this.farthestFirst = new PriorityQueue<>(most + 1, ORDER.reversed());
            this.farthest = farthest;
        }

        boolean admits(Near near) {
            return near.chord <= farthest
                    && (farthestFirst.size() < most || ORDER.compare(near, farthestFirst.element()) < 0);
        }

        void add(Near near) {
            farthestFirst.add(near);
            if (farthestFirst.size() > most) {
                farthestFirst.remove();
            }
            if (farthestFirst.size() == most) {
                farthest = farthestFirst.element().chord;
            }
        }

        List<Near> list() {
            return farthestFirst.stream().sorted(ORDER).toList();
        }
    }

    private double north(int site) {
        return vectors[3 * site + 2];
    }

    private double chord(double[] here, int i) {
        return square(vectors[3 * i] - here[0])
                + square(vectors[3 * i + 1] - here[1])
                + square(vectors[3 * i + 2] - here[2]);
    }

    private static double square(double number) {
        return number * number;
    }

    private static double[] vector(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }
}
