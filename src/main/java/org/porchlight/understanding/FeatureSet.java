package org.porchlight.understanding;

import java.util.Arrays;

/** Gathers features as numbers made from words. Two features with the same number are too rare to matter. */
final class FeatureSet {
    private static final int SEED = 0x9E3779B1;
    private static final int PRIME = 0x01000193;

    private int[] found = new int[512];
    private int size;

    void add(int feature) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = feature;
    }

    /** All of them in rising order, each once. */
    int[] sorted() {
        Arrays.sort(found, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    /** Begins a number to be made of letters by {@link #next}; features of different kinds begin differently. */
    static int begin(int kind) {
        return kind * SEED;
    }

    static int next(int hash, char letter) {
        return (hash ^ letter) * PRIME;
    }

    static int hash(int kind, String text) {
        int hash = begin(kind);
        for (int i = 0; i < text.length(); i++) {
            hash = next(hash, text.charAt(i));
        }
        return mix(hash);
    }

    static int pair(int kind, int one, int other) {
        return mix(begin(kind) ^ (one * 31 + Integer.rotateLeft(other, 13) * 17));
    }

    /** Spreads what differs in a few bits over all of them. */
    static int mix(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
