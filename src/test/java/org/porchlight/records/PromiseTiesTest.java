package org.porchlight.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.porchlight.disclosure.AuditorFixture;
import org.porchlight.disclosure.Publisher;
import org.porchlight.disclosure.Reading;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.folding.Span;
import org.porchlight.folding.Tally;

/** How many calls were promised and tried is told where that gives nothing away of how few ended how. */
class PromiseTiesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-30");
    private static final ReportPeriod QUARTER = new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01"));
    private static final Publisher.Lines LINES = ReportLines.of(Topics.packaged());

    @Property(tries = 300)
    void promises_made_and_tried_give_no_small_count_away(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 120) int size) {
        var ends = new HashMap<String, Integer>();
        List.of("no-answer", "machine", "message-left", "does-not-work")
                .forEach(line -> ends.put(line, random.nextInt(3) == 0 ? random.nextInt(size) : random.nextInt(12)));
        ends.put("talked", random.nextInt(2 * size));
        ends.put("expired", random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(12));
        ends.put("withdrawn", random.nextInt(20));
        int tried = tried(ends) + random.nextInt(ends.get("withdrawn") + 1);
        Sheet sheet = sheet(ends, tried, random);
        assertThat(new AuditorFixture(Map.of(QUARTER, sheet), List.of(), 11)
                        .knowing(LINES.ties().sums())
                        .limited(LINES.ties().limits())
                        .bounds())
                .filteredOn(hidden -> !hidden.of().contains(" " + Sheet.WHOLE + " "))
                .allMatch(AuditorFixture.Bounds::wide);
    }

    /** Where a line is busy enough that its small counts stay hidden, both are told. */
    @Example
    void a_busy_line_reads_how_many_were_made_and_tried() {
        Map<String, Integer> ends = Map.of(
                "talked", 212, "no-answer", 61, "machine", 33, "withdrawn", 27, "expired", 24, "message-left", 9);
        var read = sheet(ends, tried(ends) + 20, new Random(1)).tables().get("promised");
        assertThat(read).containsExactlyInAnyOrderEntriesOf(Map.of("made", new About(365), "tried", new About(335)));
    }

    /** All but a few were tried: how few would stand there to read. */
    @Example
    void a_line_that_keeps_nearly_all_its_promises_is_not_told_how_few_it_did_not() {
        Map<String, Integer> ends = Map.of("talked", 90, "expired", 2);
        assertThat(sheet(ends, 90, new Random(1)).tables().get("promised").values())
                .allMatch(Reading.Withheld.class::isInstance);
    }

    private static int tried(Map<String, Integer> ends) {
        return ends.entrySet().stream()
                .filter(end -> !List.of("expired", "withdrawn").contains(end.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Sheet sheet(Map<String, Integer> ends, int tried, Random random) {
        List<Tally> tallies = new ArrayList<>();
        ends.forEach((line, n) -> tallies.add(new Tally(Span.WEEK, MONDAY, "promise", line, n)));
        waits(tallies, "wait-window", Waits.windowLines(), tried, random);
        waits(tallies, "wait-asked", Waits.askedLines(), tried, random);
        waits(tallies, "answer", Waits.askedLines(), ends.get("talked"), random);
        return new Publisher(LINES, 11)
                .publish(QUARTER, new Publisher.Counted(List.of(), List.of(), tallies), Map.of());
    }

    private static void waits(List<Tally> tallies, String table, List<String> lines, int all, Random random) {
        int rest = all;
        for (String line : lines.subList(1, lines.size())) {
            int some = random.nextInt(rest + 1) / 2;
            tallies.add(new Tally(Span.WEEK, MONDAY, table, line, some));
            rest -= some;
        }
        tallies.add(new Tally(Span.WEEK, MONDAY, table, lines.getFirst(), rest));
    }
}
