package org.porchlight.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is shown of one period.
 *
 * @param tables by their names, lines in their order; the first is of the whole line
 */
public record Sheet(ReportPeriod period, Map<String, Map<String, Reading>> tables) {
    /** The table of the whole line. */
    public static final String WHOLE = "line";

    /** All contacts, in that table. */
    public static final String CONTACTS = "contacts";

    /** Tables whose lines are counted apart: they are no parts of all contacts. */
    private static final Set<String> APART = Set.of(
            "area",
            "trouble",
            "left",
            "person",
            "ring",
            "promised",
            "wait-window",
            "wait-asked",
            "answer",
            "promise",
            "place",
            "rating");

    /** Whether the lines of a table are parts of all contacts, each in one of them. */
    public static boolean divides(String table) {
        return !table.equals(WHOLE) && !APART.contains(table);
    }

    Optional<Reading> whole(String line) {
        return Optional.ofNullable(tables.getOrDefault(WHOLE, Map.of()).get(line));
    }

    /** The readings that a count of the whole line is the sum of: itself, or what it is made of where it isn't shown. */
    List<Reading> leaves(String line, Map<ReportPeriod, Sheet> all) {
        Optional<Reading> own = whole(line);
        if (own.isPresent() && !(own.get() instanceof Reading.Withheld)) {
            return List.of(own.get());
        }
        return parts(line, all);
    }

    private List<Reading> parts(String line, Map<ReportPeriod, Sheet> all) {
        return leaves(period, line, all);
    }

    static List<Reading> leaves(ReportPeriod of, String line, Map<ReportPeriod, Sheet> all) {
        return of.parts().stream()
                .map(all::get)
                .filter(sheet -> sheet != null)
                .flatMap(sheet -> sheet.leaves(line, all).stream())
                .toList();
    }
}
