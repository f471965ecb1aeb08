package org.porchlight.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.Reading.Withheld;

/**
 * That lines of a table that stands apart tell of the same contacts as a line of a breakdown, of which everybody knows the
 * sum. What the breakdown hides, they must not tell.
 *
 * @param table that stands apart
 * @param breakdown such as of endings
 * @param line of the breakdown
 * @param same whether each of the lines is the same count; else they are together at least as many
 */
public record Repeated(String table, List<String> lines, String breakdown, String line, boolean same) {
    /** Takes the lines out of sight where they would tell. */
    void hide(Map<String, Map<String, Reading>> tables, Disclosure disclosure) {
        Map<String, Reading> own = tables.get(table);
        Optional<Reading> told = Optional.ofNullable(tables.get(breakdown)).map(of -> of.get(line));
        if (own != null && told.filter(it -> tells(own, it, disclosure)).isPresent()) {
            lines.forEach(each -> own.put(each, new Withheld(0)));
        }
    }

    private boolean tells(Map<String, Reading> own, Reading told, Disclosure disclosure) {
        List<Reading> readings = lines.stream().map(own::get).toList();
        if (same) {
            return readings.stream().noneMatch(it -> it instanceof Few || it.equals(told));
        }
        long least = disclosure.sum(List.of(told)).low();
        long most = disclosure.sum(readings).high();
        return told instanceof Withheld
                || readings.stream()
                        .filter(Few.class::isInstance)
                        .anyMatch(few -> most - disclosure.sum(List.of(few)).high() < least);
    }
}
