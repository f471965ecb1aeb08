package org.porchlight.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the model sees of a text, each piece as a number: words, neighbours, words with a gap, words under a negation,
 * sounds, classes of words, pieces of words and of the seams between words, and the shape of the text. A number's
 * lowest bit tells pieces of words from the rest.
 */
final class Features {
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "dont", "doesnt", "didnt", "isnt", "aint", "cant", "wont", "never", "without", "nothing",
            "arent", "wasnt", "couldnt", "cannot", "nobody", "pas", "non", "jamais", "sans", "rien", "pu", "personne",
            "ni", "nunca", "sin", "nada", "tampoco", "nadie");
    private static final int NEGATED = 3;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int SEAM = 6;

    private final WordClasses classes;
    private int[] found = new int[512];
    private int size;

    private Features(WordClasses classes) {
        this.classes = classes;
    }

    /** The features of a text in rising order, each once. */
    static int[] of(List<String> tokens, String own, WordClasses classes) {
        Features features = new Features(classes);
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = plain(tokens.get(i));
        }
        features.words(words);
        features.classes(words);
        features.pieces(words);
        features.seams(words);
        features.shape(tokens, own);
        return features.sorted();
    }

    /** Whether this is a piece of a word, which counts less than a whole one. */
    static boolean piece(int feature) {
        return (feature & 1) == 1;
    }

    private int[] sorted() {
        Arrays.sort(found, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    private void words(String[] words) {
        int count = words.length;
        int[] hashes = new int[count + 2];
        hashes[0] = hash(1, "^");
        hashes[count + 1] = hash(1, "$");
        int negated = 0;
        for (int i = 1; i <= count; i++) {
            String word = words[i - 1];
            hashes[i] = hash(1, word);
            whole(hashes[i]);
            whole(hash(6, Sounds.of(word)));
            elided(word);
            if (NEGATIONS.contains(word)) {
                negated = NEGATED;
            } else if (negated-- > 0) {
                whole(pair(5, hashes[i], 7));
            }
        }
        neighbours(hashes, count);
    }

    private void neighbours(int[] hashes, int count) {
        for (int i = 0; i <= count; i++) {
            whole(pair(2, hashes[i], hashes[i + 1]));
            for (int gap = 2; gap <= 3 && i > 0 && i + gap <= count; gap++) {
                whole(pair(4, hashes[i], hashes[i + gap]));
            }
        }
    }

    /** "lhero" is "hero" too: most French texts leave the apostrophe out. */
    private void elided(String word) {
        int cut = word.startsWith("qu") ? 2 : 1;
        if (word.length() > cut + 2
                && (cut == 2 || "ldjnstmc".indexOf(word.charAt(0)) >= 0)
                && "aeiouhy".indexOf(word.charAt(cut)) >= 0) {
            whole(hash(8, word.substring(cut)));
        }
    }

    private void classes(String[] words) {
        int[][] of = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            of[i] = classes.of(words[i]);
        }
        for (int i = 0; i < words.length; i++) {
            for (int id : of[i]) {
                whole(pair(12, id, 0));
                if (i > 0) {
                    whole(pair(13, hash(1, words[i - 1]), id));
                }
                if (i + 1 < words.length) {
                    whole(pair(14, id, hash(1, words[i + 1])));
                }
                together(id, of, i);
            }
        }
    }

    /** Two classes in one text, wherever they stand: a child and a cleaner. */
    private void together(int id, int[][] of, int from) {
        for (int j = from + 1; j < of.length; j++) {
            for (int other : of[j]) {
                whole(pair(15, Math.min(id, other), Math.max(id, other)));
            }
        }
    }

    private void pieces(String[] words) {
        for (String word : words) {
            int length = word.length() + 2;
            for (int from = 0; from + SHORTEST <= length; from++) {
                int hash = 9 * 0x9E3779B1;
                for (int to = from; to < length && to < from + LONGEST; to++) {
                    hash = (hash ^ (to == 0 || to == length - 1 ? '_' : word.charAt(to - 1))) * 0x01000193;
                    if (to - from + 1 >= SHORTEST) {
                        piece(hash, 0);
                    }
                }
            }
        }
    }

    /** Pieces that hold a blank between two words, where typing splits and joins them wrongly. */
    private void seams(String[] words) {
        String text = " " + String.join(" ", words) + " ";
        for (int from = 0; from < text.length(); from++) {
            int hash = 10 * 0x9E3779B1;
            boolean seam = false;
            for (int to = from; to < text.length() && to < from + SEAM; to++) {
                char letter = text.charAt(to);
                seam |= letter == ' ' && to > from && to + 1 < text.length();
                hash = (hash ^ letter) * 0x01000193;
                if (seam && to - from >= SHORTEST) {
                    piece(hash, 1);
                }
            }
        }
    }

    private void shape(List<String> tokens, String own) {
        if (own.indexOf('?') >= 0) {
            whole(hash(11, "?"));
        }
        if (own.indexOf('!') >= 0) {
            whole(hash(11, "!"));
        }
        whole(pair(11, 32 - Integer.numberOfLeadingZeros(tokens.size()), 1));
        if (shouted(own)) {
            whole(hash(11, "shouted"));
        }
        for (String token : tokens) {
            if (Character.isDigit(token.charAt(0))) {
                whole(pair(11, token.length(), token.chars().allMatch(Character::isDigit) ? 2 : 3));
            }
        }
    }

    private static boolean shouted(String own) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < own.length(); i++) {
            upper += Character.isUpperCase(own.charAt(i)) ? 1 : 0;
            lower += Character.isLowerCase(own.charAt(i)) ? 1 : 0;
        }
        return upper > 5 && upper > lower;
    }

    /** "heeeelp" is "heelp"; all long numbers are one, so that no place or phone number is learnt. */
    private static String plain(String token) {
        if (token.length() >= 5 && token.chars().allMatch(Character::isDigit)) {
            return "00000";
        }
        StringBuilder plain = null;
        for (int i = 2; i < token.length(); i++) {
            char letter = token.charAt(i);
            boolean third = letter == token.charAt(i - 1) && letter == token.charAt(i - 2);
            if (third && plain == null) {
                plain = new StringBuilder(token.substring(0, i));
            } else if (!third && plain != null) {
                plain.append(letter);
            }
        }
        return plain == null ? token : plain.toString();
    }

    private void whole(int hash) {
        add(hash & ~1);
    }

    private void piece(int hash, int seam) {
        add(mix(hash + seam) | 1);
    }

    private void add(int feature) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = feature;
    }

    private static int hash(int kind, String text) {
        int hash = kind * 0x9E3779B1;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return mix(hash);
    }

    private static int pair(int kind, int one, int other) {
        return mix(kind * 0x9E3779B1 ^ (one * 31 + Integer.rotateLeft(other, 13) * 17));
    }

    private static int mix(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
