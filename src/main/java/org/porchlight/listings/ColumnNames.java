package org.porchlight.listings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.sheets.Header;
import org.porchlight.sheets.PlainText;

/** Which columns of one list hold which field of a site. */
final class ColumnNames {
    private static final Map<String, Named> NAMES = names();

    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, String> services = new LinkedHashMap<>();
    private final Map<String, String> traits = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    private record Named(String field, int rank) {}

    ColumnNames(Header header) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String column : header.columns()) {
            Named named = NAMES.get(PlainText.of(column));
            if (named == null) {
                flag(column);
            } else {
                ranks.put(column, named.rank);
                columns.computeIfAbsent(named.field, none -> new ArrayList<>()).add(column);
            }
        }
        columns.values().forEach(same -> same.sort((a, b) -> ranks.get(a) - ranks.get(b)));
        if (!columns.containsKey("source_id")) {
            // Somebody else's column of that name says where they have it from.
            unread.addAll(columns.getOrDefault("source", List.of()));
            columns.remove("source");
        }
    }

    /** A column called "naloxone" or "wheelchair", in which "yes" stands where it holds. */
    private void flag(String column) {
        WordList.SERVICES.of(column).ifPresent(service -> services.put(column, service));
        WordList.TRAITS.of(column).ifPresent(trait -> traits.put(column, trait));
        if (!services.containsKey(column) && !traits.containsKey(column) && !column.isBlank()) {
            unread.add(column);
        }
    }

    /** The list's columns for a field, the likeliest first; none where it has none. */
    List<String> of(String field) {
        return columns.getOrDefault(field, List.of());
    }

    /** Columns of yes and no, and the service that each stands for. */
    Map<String, String> services() {
        return services;
    }

    /** Columns of yes and no, and the trait that each stands for. */
    Map<String, String> traits() {
        return traits;
    }

    /** Columns of which nothing is taken. */
    List<String> unread() {
        return unread;
    }

    /** Fields that can be read from a list. */
    static Set<String> fields() {
        Set<String> fields = new HashSet<>();
        NAMES.values().forEach(named -> fields.add(named.field));
        return fields;
    }

    private static Map<String, Named> names() {
        Map<String, Named> names = new HashMap<>();
        for (String line : Resources.lines("columns.txt")) {
            String[] words = line.split(" *\\| *");
            for (int i = 0; i < words.length; i++) {
                names.putIfAbsent(
                        PlainText.of(words[i]), new Named(words[0].strip().replace(' ', '_'), i));
            }
        }
        return names;
    }
}
