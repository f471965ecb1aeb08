package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of one kind, such as the names of opioids or of weapons. They let an example with one such word teach about
 * the others. A class says nothing alone; the model weighs it.
 */
final class WordClasses {
    private final Map<String, int[]> ofWord = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Starts starts = new Starts();

    /** Beginnings of words, as {@code overdos*}, by their first three letters. */
    private static final class Starts {
        private final Map<String, Map<String, int[]>> byStart = new HashMap<>();

        void add(String start, int id) {
            Map<String, int[]> same = byStart.computeIfAbsent(start.substring(0, 3), first -> new HashMap<>());
            same.merge(start, new int[] {id}, WordClasses::joined);
        }

        int[] of(String token) {
            int[] found = NONE;
            if (token.length() >= 3) {
                for (Map.Entry<String, int[]> start :
                        byStart.getOrDefault(token.substring(0, 3), Map.of()).entrySet()) {
                    found = token.startsWith(start.getKey()) ? joined(found, start.getValue()) : found;
                }
            }
            return found;
        }
    }

    private static final int[] NONE = {};

    /**
     * Reads {@code name: word word begin*} lines; a line that begins with a blank goes on with the words of the
     * class before, and {@code #} begins a remark. Words stand as {@link Message#tokens()} has them.
     */
    void read(String lines) {
        int id = -1;
        for (String line : lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip();
                id = ids.computeIfAbsent(name, first -> {
                    names.add(name);
                    return names.size();
                });
            } else if (id < 0) {
                throw new IllegalArgumentException("words before the name of a class: " + line);
            }
            for (String word : line.substring(colon + 1).strip().split(" +")) {
                add(word, id);
            }
        }
    }

    private void add(String word, int id) {
        if (word.endsWith("*")) {
            if (word.length() < 4) {
                throw new IllegalArgumentException("three letters at least before the star: " + word);
            }
            starts.add(word.substring(0, word.length() - 1), id);
        } else if (!word.isEmpty()) {
            ofWord.merge(word, new int[] {id}, WordClasses::joined);
        }
    }

    /** The classes of a token, each once; empty for most. */
    int[] of(String token) {
        int[] whole = ofWord.get(token);
        int[] begun = starts.of(token);
        return whole == null ? begun : joined(whole, begun);
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        int size = some.length;
        for (int id : more) {
            boolean known = false;
            for (int i = 0; i < size; i++) {
                known |= all[i] == id;
            }
            if (!known) {
                all[size++] = id;
            }
        }
        return size == all.length ? all : Arrays.copyOf(all, size);
    }
}
