package org.porchlight.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.Reading.Withheld;

/**
 * That some counts are together at most as many as others. Where that would say more of a small one than its reading does,
 * the counts that readers miss least aren't shown.
 *
 * @param these together at most
 * @param those together
 * @param yielding which of them aren't shown then
 */
public record AtMost(List<Cell> these, List<Cell> those, List<Cell> yielding) {
    void hide(Map<String, Map<String, Reading>> tables, Disclosure disclosure) {
        Optional<List<Reading>> fewer = readings(these, tables);
        Optional<List<Reading>> more = readings(those, tables);
        if (fewer.isPresent() && more.isPresent() && tells(fewer.get(), more.get(), disclosure)) {
            yielding.forEach(cell -> tables.get(cell.table()).put(cell.line(), new Withheld(0)));
        }
    }

    /** Empty where one of them stands in a table that isn't shown. */
    private static Optional<List<Reading>> readings(List<Cell> cells, Map<String, Map<String, Reading>> tables) {
        return cells.stream().allMatch(cell -> tables.containsKey(cell.table()))
                ? Optional.of(cells.stream()
                        .map(cell -> tables.get(cell.table()).get(cell.line()))
                        .toList())
                : Optional.empty();
    }

    private static boolean tells(List<Reading> fewer, List<Reading> more, Disclosure disclosure) {
        long room = disclosure.sum(more).high() - disclosure.sum(fewer).low();
        return few(fewer).anyMatch(most -> most > room) || few(more).anyMatch(most -> most > room);
    }

    private static IntStream few(List<Reading> readings) {
        return readings.stream().filter(Few.class::isInstance).mapToInt(it -> ((Few) it).most());
    }
}
