package org.porchlight.records;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.disclosure.AtMost;
import org.porchlight.disclosure.Cell;
import org.porchlight.disclosure.Ties;
import org.porchlight.folding.CallRecord;

/**
 * What readers know of promises without being told: each was tried inside its window, or not tried by anybody, or it was
 * taken back or set aside before or after a try. How many there were and how many were tried yield where that would tell.
 */
final class PromiseTies {
    /** The table of sums of what other tables tell: how many promises there were, and how many of them were tried. */
    static final String SUBJECT = "promised";

    static final List<Ties.Total> TOTALS = List.of(
            new Ties.Total(SUBJECT, "made", PromiseCounts.SUBJECT), new Ties.Total(SUBJECT, "tried", Waits.WINDOW));

    private static final List<Cell> MADE =
            List.of(new Cell(SUBJECT, TOTALS.getFirst().line()));
    private static final List<Cell> TRIED =
            List.of(new Cell(SUBJECT, TOTALS.getLast().line()));
    private static final List<Cell> UNTRIED = promises(PromiseCounts.EXPIRED);

    /** Before a try, or after one. */
    private static final List<Cell> EITHER =
            promises(PromiseCounts.WITHDRAWN, PromiseCounts.SET_ASIDE, CallRecord.OTHER);

    private static final List<Cell> AFTER_A_TRY = PromiseCounts.LINES.stream()
            .map(line -> new Cell(PromiseCounts.SUBJECT, line))
            .filter(cell -> !UNTRIED.contains(cell) && !EITHER.contains(cell))
            .toList();

    private PromiseTies() {}

    private static List<Cell> promises(String... lines) {
        return Cell.of(PromiseCounts.SUBJECT, List.of(lines));
    }

    static List<AtMost> all() {
        List<Cell> ended = Cell.and(AFTER_A_TRY, Cell.and(EITHER, UNTRIED));
        List<AtMost> ties = new ArrayList<>();
        same(ties, MADE, ended, MADE);
        for (List<Cell> waits :
                List.of(waits(Waits.WINDOW, Waits.windowLines()), waits(Waits.ASKED, Waits.askedLines()))) {
            same(ties, TRIED, waits, TRIED);
            tried(ties, waits, waits, MADE);
        }
        tried(ties, TRIED, TRIED, TRIED);
        return List.copyOf(ties);
    }

    /** @param ended what yields where it tells of how promises ended @param made what yields where all of them do */
    private static void tried(List<AtMost> ties, List<Cell> tried, List<Cell> ended, List<Cell> made) {
        ties.add(new AtMost(AFTER_A_TRY, tried, ended));
        ties.add(new AtMost(tried, Cell.and(AFTER_A_TRY, EITHER), ended));
        ties.add(new AtMost(Cell.and(tried, UNTRIED), MADE, made));
        ties.add(new AtMost(MADE, Cell.and(tried, Cell.and(UNTRIED, EITHER)), made));
    }

    private static void same(List<AtMost> ties, List<Cell> one, List<Cell> other, List<Cell> yielding) {
        ties.add(new AtMost(one, other, yielding));
        ties.add(new AtMost(other, one, yielding));
    }

    private static List<Cell> waits(String table, List<String> lines) {
        return Cell.and(Cell.of(table, lines), Cell.of(table, List.of(CallRecord.OTHER)));
    }
}
