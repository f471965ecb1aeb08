package org.porchlight.understanding;

import java.util.Arrays;

/** What is left of a word when typing has lost its vowels, "brthing", or has swapped its letters, "bretahing". */
final class Bones {
    /** Shorter words have too few letters to tell them apart in any order. */
    static final int HEAPED = 5;

    private Bones() {}

    /** The first letter and the consonants after it, none twice in a row: "breathing" is "brtng". */
    static String of(String word) {
        StringBuilder bones = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean again = i > 0 && letter == word.charAt(i - 1);
            if (i == 0 || ("aeiouyh".indexOf(letter) < 0 && !again)) {
                bones.append(letter);
            }
        }
        return bones.toString();
    }

    /** The first letter, those between in the order of the alphabet, and the last: "narcan" is "naacrn". */
    static String heap(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters, 1, letters.length - 1);
        return new String(letters);
    }
}
