package org.porchlight.understanding;

/** Pieces of words, so that a word with a slip still shares most of its features with the right one. */
final class Pieces {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int SEAM = 6;

    private final FeatureSet found;

    private Pieces(FeatureSet found) {
        this.found = found;
    }

    static void of(String[] words, FeatureSet found) {
        Pieces pieces = new Pieces(found);
        pieces.within(words);
        pieces.between(words);
    }

    private void within(String[] words) {
        for (String word : words) {
            int length = word.length() + 2;
            for (int from = 0; from + SHORTEST <= length; from++) {
                int hash = FeatureSet.begin(9);
                for (int to = from; to < length && to < from + LONGEST; to++) {
                    hash = FeatureSet.next(hash, to == 0 || to == length - 1 ? '_' : word.charAt(to - 1));
                    if (to - from + 1 >= SHORTEST) {
                        found.add(FeatureSet.mix(hash));
                    }
                }
            }
        }
    }

    /** Pieces that hold a blank between two words, where typing splits and joins them wrongly. */
    private void between(String[] words) {
        String text = " " + String.join(" ", words) + " ";
        for (int from = 0; from < text.length(); from++) {
            int hash = FeatureSet.begin(10);
            boolean seam = false;
            for (int to = from; to < text.length() && to < from + SEAM; to++) {
                char letter = text.charAt(to);
                seam |= letter == ' ' && to > from && to + 1 < text.length();
                hash = FeatureSet.next(hash, letter);
                if (seam && to - from >= SHORTEST) {
                    found.add(FeatureSet.mix(hash));
                }
            }
        }
    }
}
