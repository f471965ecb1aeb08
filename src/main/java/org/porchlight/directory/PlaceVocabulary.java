package org.porchlight.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

/**
 * How people say where they are: the words before a place, the words around it, words that only look like one, and
 * states and provinces in three languages.
 *
 * @param lists the lists of {@code talk.txt}, by name
 * @param areas what a name or code of a state, a province or a country stands for
 */
record PlaceVocabulary(Map<String, Set<String>> lists, Map<String, Area> areas) {
    /** Codes and short forms that are words of English, French or Spanish as well. */
    private static final Set<String> WORDS = Set.of(
            "in", "or", "me", "hi", "ok", "oh", "la", "de", "pa", "ma", "id", "al", "co", "ne", "mi", "on", "as", "va",
            "ca", "il", "us", "man", "mass", "que", "alb", "penn", "vi", "ms", "mr", "pe", "nm", "mo", "mount");
    /** Names of states that people use of the city too. */
    private static final Set<String> CITIES = Set.of("new york", "nueva york", "washington", "quebec", "washington dc");

    /** A state or province; or a whole country, when the code is {@code *}. */
    record Area(String code, Country country) {
        boolean holds(Region region) {
            return region.country() == country && (code.equals("*") || code.equals(region.code()));
        }
    }

    static PlaceVocabulary read(List<String> talk, List<String> regions) {
        Map<String, Set<String>> lists = new HashMap<>();
        String list = "";
        for (String line : talk) {
            if (line.startsWith("[")) {
                list = line.substring(1, line.length() - 1);
            } else {
                lists.computeIfAbsent(list, name -> new HashSet<>()).addAll(List.of(line.split(",\\s*")));
            }
        }
        Map<String, Area> areas = new HashMap<>();
        for (String line : regions) {
            String[] columns = line.split("\t");
            Area area = new Area(columns[0], Country.valueOf(columns[1]));
            for (String name : columns[2].split(";")) {
                areas.putIfAbsent(Names.plainName(name), area);
            }
            if (!area.code.equals("*")) {
                areas.put(Names.plainName(area.code), area);
            }
        }
        return new PlaceVocabulary(lists, areas);
    }

    boolean has(String list, String words) {
        return lists.getOrDefault(list, Set.of()).contains(words);
    }

    /** Whether the name of a town means nothing by itself: a word, a first name, or two letters. */
    boolean ordinary(String name) {
        return name.length() < 3 || has("ordinary", name) || has("never", name);
    }

    /** Whether a name is first of all that of a state or province: "Ontario". */
    boolean stateFirst(String name) {
        return areas.containsKey(name) && !CITIES.contains(name) && name.length() > 2;
    }

    static boolean alsoWord(String area) {
        return WORDS.contains(area);
    }
}
