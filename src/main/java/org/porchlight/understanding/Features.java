package org.porchlight.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the model sees of a text, each piece as a number: words, neighbours, words with a gap, words under a negation,
 * sounds, bones, classes of words, pieces of words and of the seams between words, and the shape of the text.
 */
final class Features {
    private static final Set<String> NEGATIONS = Set.of(
            ("not no dont doesnt didnt isnt aint cant wont never without nothing arent wasnt couldnt cannot nobody "
                            + "pas non jamais sans rien pu personne ni nunca sin nada tampoco nadie")
                    .split(" "));
    private static final int NEGATED = 3;
    /** Of a long text only the first classes are paired, lest it cost much more than a short one. */
    private static final int TOGETHER = 32;

    private final WordClasses classes;
    private final FeatureSet found = new FeatureSet();

    private Features(WordClasses classes) {
        this.classes = classes;
    }

    /** The features of a text in rising order, each once. */
    static int[] of(List<String> tokens, String own, WordClasses classes, HeadedPhrases.Found<Topic> phrases) {
        Features features = new Features(classes);
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = plain(tokens.get(i));
        }
        features.words(words);
        features.classes(words);
        Pieces.of(words, features.found);
        features.shape(tokens, own);
        features.phrases(phrases);
        return features.found.sorted();
    }

    private void words(String[] words) {
        int count = words.length;
        int[] hashes = new int[count + 2];
        hashes[0] = FeatureSet.hash(1, "^");
        hashes[count + 1] = FeatureSet.hash(1, "$");
        int negated = 0;
        for (int i = 1; i <= count; i++) {
            String word = words[i - 1];
            hashes[i] = FeatureSet.hash(1, word);
            found.add(hashes[i]);
            found.add(FeatureSet.hash(6, Sounds.of(word)));
            elided(word);
            if (NEGATIONS.contains(word)) {
                negated = NEGATED;
            } else if (negated-- > 0) {
                found.add(FeatureSet.pair(5, hashes[i], 7));
            }
        }
        neighbours(hashes, count);
        bones(words);
    }

    /** Words by what typing rarely loses: their consonants in a row, and all their letters in a heap. */
    private void bones(String[] words) {
        for (String word : words) {
            found.add(FeatureSet.hash(3, Bones.of(word)));
            if (word.length() >= Bones.HEAPED) {
                found.add(FeatureSet.hash(7, Bones.heap(word)));
            }
        }
    }

    private void neighbours(int[] hashes, int count) {
        for (int i = 0; i <= count; i++) {
            found.add(FeatureSet.pair(2, hashes[i], hashes[i + 1]));
            for (int gap = 2; gap <= 3 && i > 0 && i + gap <= count; gap++) {
                found.add(FeatureSet.pair(4, hashes[i], hashes[i + gap]));
            }
        }
    }

    /** "lhero" is "hero" too: most French texts leave the apostrophe out. */
    private void elided(String word) {
        int cut = word.startsWith("qu") ? 2 : 1;
        if (word.length() > cut + 2
                && (cut == 2 || "ldjnstmc".indexOf(word.charAt(0)) >= 0)
                && "aeiouhy".indexOf(word.charAt(cut)) >= 0) {
            found.add(FeatureSet.hash(8, word.substring(cut)));
        }
    }

    private void classes(String[] words) {
        int[][] of = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            of[i] = classes.of(words[i]);
        }
        for (int i = 0; i < words.length; i++) {
            for (int id : of[i]) {
                if (i > 0) {
                    found.add(FeatureSet.pair(13, FeatureSet.hash(1, words[i - 1]), id));
                }
                if (i + 1 < words.length) {
                    found.add(FeatureSet.pair(14, id, FeatureSet.hash(1, words[i + 1])));
                }
                following(id, of, i);
            }
        }
        together(Arrays.stream(of)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .limit(TOGETHER)
                .toArray());
    }

    /** Each class of the text, and each two of them, wherever they stand: a child and a cleaner. */
    private void together(int[] ids) {
        Arrays.sort(ids);
        for (int i = 0; i < ids.length; i++) {
            found.add(FeatureSet.pair(12, ids[i], 0));
            for (int j = i + 1; j < ids.length; j++) {
                found.add(FeatureSet.pair(15, ids[i], ids[j]));
            }
        }
    }

    /** A class right after another, or with one word between: a negation and waking. */
    private void following(int id, int[][] of, int at) {
        for (int gap = 1; gap <= 2 && at + gap < of.length; gap++) {
            for (int other : of[at + gap]) {
                found.add(FeatureSet.pair(16 + gap, id, other));
            }
        }
    }

    private void phrases(HeadedPhrases.Found<Topic> phrases) {
        phrases.meant()
                .forEach(one -> found.add(FeatureSet.pair(16, one.meaning().ordinal(), 0)));
        if (phrases.saying()) {
            found.add(FeatureSet.pair(16, -1, 0));
        }
    }

    private void shape(List<String> tokens, String own) {
        if (own.indexOf('?') >= 0) {
            found.add(FeatureSet.hash(11, "?"));
        }
        if (own.indexOf('!') >= 0) {
            found.add(FeatureSet.hash(11, "!"));
        }
        found.add(FeatureSet.pair(11, 32 - Integer.numberOfLeadingZeros(tokens.size()), 1));
        if (shouted(own)) {
            found.add(FeatureSet.hash(11, "shouted"));
        }
        for (String token : tokens) {
            if (Character.isDigit(token.charAt(0))) {
                found.add(FeatureSet.pair(11, token.length(), token.chars().allMatch(Character::isDigit) ? 2 : 3));
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
}
