package org.porchlight.understanding;

import java.util.Arrays;

/** Counts in how many texts each feature stands. */
final class FeatureCount {
    private FeatureCount() {}

    /** Features of at least so many texts in rising order, and beside them their counts. */
    static int[][] of(int[][] texts, int least) {
        int[] all = Arrays.stream(texts).flatMapToInt(Arrays::stream).sorted().toArray();
        int[] features = new int[all.length];
        int[] counts = new int[all.length];
        int kept = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = from;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (to - from >= least) {
                features[kept] = all[from];
                counts[kept++] = to - from;
            }
        }
        return new int[][] {Arrays.copyOf(features, kept), Arrays.copyOf(counts, kept)};
    }
}
