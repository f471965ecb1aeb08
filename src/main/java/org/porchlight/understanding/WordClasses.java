package org.porchlight.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Words of one kind, such as the names of opioids, of weapons, or what means "how long". They let an example with one
 * such word teach about the others, in the other languages too. A class says nothing alone; the model weighs it.
 */
final class WordClasses {
    private static final int[] NONE = {};

    private final Map<String, int[]> ofWord = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * Reads {@code name: word word} lines; a line that begins with a blank goes on with the words of the class before,
     * and {@code #} begins a remark. Words stand as {@link Message#tokens()} has them. A class of the same name in
     * several languages is one class.
     */
    void read(String lines) {
        int id = -1;
        for (String line :
                lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                id = ids.computeIfAbsent(line.substring(0, colon).strip(), name -> ids.size() + 1);
            } else if (id < 0) {
                throw new IllegalArgumentException("words before the name of a class: " + line);
            }
            for (String word : line.substring(colon + 1).strip().split(" +")) {
                add(word, id);
            }
        }
    }

    private void add(String word, int id) {
        if (!word.isEmpty()) {
            int[] known = of(word);
            if (Arrays.stream(known).noneMatch(other -> other == id)) {
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = id;
                ofWord.put(word, more);
            }
        }
    }

    /** The classes of a token, each once; none for most. */
    int[] of(String token) {
        return ofWord.getOrDefault(token, NONE);
    }
}
