package org.porchlight.messaging;

/** How far a typed word is from a known one: optimal string alignment, where swapped neighbours are one slip. */
public final class Typos {
    /** Known words of this many letters may differ in two places, and in their first letter. */
    static final int LONG = 7;
    /** Shorter words are too close to each other: they must be typed as they are. */
    static final int SHORT = 4;

    private Typos() {}

    /** How many slips a known word forgives. */
    static int forgiven(String known) {
        if (known.length() < SHORT) {
            return 0;
        }
        return known.length() < LONG ? 1 : 2;
    }

    /** One bit per letter a word holds (others share bits): two words differ in at most two bits a slip. */
    public static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** The number of letters left out, put in, changed, or swapped with their neighbour. */
    public static int between(String typed, String known) {
        int width = known.length() + 1;
        int[] before = new int[width];
        int[] above = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            for (int j = 1; j < width; j++) {
                int change = typed.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
                if (swapped(typed, known, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }

    private static boolean swapped(String typed, String known, int i, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == known.charAt(j - 2)
                && typed.charAt(i - 2) == known.charAt(j - 1);
    }
}
