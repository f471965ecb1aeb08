package org.porchlight.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.Reading.Withheld;

/**
 * That lines of a table that stands apart tell of the same contacts as an ending. What the table of endings hides, they must
 * not tell.
 *
 * @param table that stands apart
 * @param ending a line of the table of endings
 * @param same whether each line is the same count; else they are together at least as many
 */
public record Repeated(String table, List<String> lines, String ending, boolean same) {
    static final String ENDINGS = "ending";

    /** Takes the lines out of sight where they would tell. */
    void hide(Map<String, Map<String, Reading>> tables) {
        Map<String, Reading> own = tables.get(table);
        Optional<Reading> told = Optional.ofNullable(tables.get(ENDINGS)).map(endings -> endings.get(ending));
        if (own != null && told.filter(it -> tells(own, it)).isPresent()) {
            lines.forEach(line -> own.put(line, new Withheld(0)));
        }
    }

    private boolean tells(Map<String, Reading> own, Reading told) {
        boolean few = lines.stream().anyMatch(line -> own.get(line) instanceof Few);
        return same
                ? !few && lines.stream().anyMatch(line -> !own.get(line).equals(told))
                : told instanceof Withheld || told instanceof About && few;
    }
}
