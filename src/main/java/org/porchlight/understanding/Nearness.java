package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds texts that equal or nearly equal others, by the pieces of four letters that they share. */
final class Nearness {
    private static final int PIECE = 4;
    private static final int BITS = 256;
    /** Two texts that share this part of their pieces say the same in the same words. */
    private static final double NEAR = 0.7;

    private final List<long[]> known = new ArrayList<>();

    Nearness(Collection<String> texts) {
        texts.forEach(text -> known.add(pieces(text)));
    }

    boolean near(String text) {
        long[] pieces = pieces(text);
        for (long[] other : known) {
            if (near(pieces, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(long[] one, long[] other) {
        int shared = 0;
        int all = 0;
        for (int i = 0; i < one.length; i++) {
            shared += Long.bitCount(one[i] & other[i]);
            all += Long.bitCount(one[i] | other[i]);
        }
        return shared >= NEAR * all;
    }

    /** A bit for each piece. Long texts fill the bits and then look alike only when most of their pieces agree. */
    private static long[] pieces(String text) {
        String words = " " + String.join(" ", Message.of(text).tokens()) + " ";
        long[] bits = new long[BITS / 64];
        for (int from = 0; from + PIECE <= Math.max(words.length(), PIECE); from++) {
            int hash = words.substring(from, Math.min(from + PIECE, words.length()))
                            .hashCode()
                    * 0x9E3779B1;
            int bit = hash >>> 24;
            bits[bit >> 6] |= 1L << bit;
        }
        return bits;
    }
}
