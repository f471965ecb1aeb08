package org.porchlight.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.porchlight.folding.TallyFolding.Counts;

/** What tallies tell to somebody who has the phone company's list, or yesterday's copy of the table; and nothing is lost. */
class TallyFoldingPropertiesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final double MOST = 0.8;

    /** A contact of a span, which stands on somebody's bill, and what was so of it. */
    record Billed(LocalDate day, Set<String> so) {}

    @Property
    void every_tally_holds_enough_and_all_are_counted_or_wait(
            @ForAll @Size(max = 8)
                    Map<@AlphaChars @StringLength(min = 1, max = 3) String, @IntRange(min = 1, max = 20) Integer>
                            counts,
            @ForAll @IntRange(max = 4) int waiting,
            @ForAll @IntRange(min = 5, max = 12) int threshold) {
        var folded = new TallyFolding(new Threshold(threshold))
                .count(Counts.ofUnknown("promise", counts), waiting, Span.WEEK, MONDAY);
        assertThat(folded.tallies())
                .allSatisfy(tally -> assertThat(tally.contacts()).isGreaterThanOrEqualTo(threshold));
        assertThat(folded.left()).isLessThan(threshold);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum() + waiting;
        assertThat(folded.tallies().stream().mapToInt(Tally::contacts).sum() + folded.left())
                .isEqualTo(all);
    }

    /** What waited may be of an earlier span: it isn't told as this one's. */
    @Property
    void what_is_something_else_says_no_more_than_the_month(@ForAll @IntRange(min = 1, max = 4) int few) {
        var folded = new TallyFolding(new Threshold(5))
                .count(Counts.ofUnknown("promise", Map.of("talked", few)), 4, Span.DAY, MONDAY);
        assertThat(folded.tallies())
                .containsExactly(
                        new Tally(Span.MONTH, LocalDate.parse("2026-03-01"), "promise", CallRecord.OTHER, few + 4));
    }

    /**
     * The bill says who called or wrote when. Whoever has it finds, for each entry, the tallies that may be of it: each is
     * of five contacts or more, and of no line is it so of nearly all who are on bills of that time.
     */
    @Property(tries = 400)
    void a_phone_bill_finds_nobody(@ForAll("billed") List<Billed> bills, @ForAll Span unit) {
        fold(bills, unit, 0, new ArrayList<>()).stream()
                .filter(tally -> !tally.line().equals(CallRecord.OTHER))
                .forEach(tally -> {
                    long among = bills.stream()
                            .filter(entry -> unit.first(entry.day()).equals(tally.first()))
                            .count();
                    assertThat(tally.contacts()).isGreaterThanOrEqualTo(Threshold.LEAST);
                    assertThat((double) tally.contacts()).isLessThanOrEqualTo(MOST * among);
                });
    }

    /** Of three contacts that each met three troubles nine things were so, and yet they are three. */
    @Property(tries = 400)
    void what_is_something_else_counts_each_contact_once(@ForAll("billed") List<Billed> bills, @ForAll Span unit) {
        long some = bills.stream().filter(entry -> !entry.so().isEmpty()).count();
        long told = fold(bills, unit, 0, new ArrayList<>()).stream()
                .filter(tally -> tally.line().equals(CallRecord.OTHER))
                .mapToInt(Tally::contacts)
                .sum();
        assertThat(told).isLessThanOrEqualTo(some);
    }

    /** Yesterday's copy of the table shows what one fold added: that meets the threshold, and isn't nearly everybody's, by itself. */
    @Property(tries = 200)
    void yesterdays_copy_finds_nobody(
            @ForAll("billed") List<Billed> bills, @ForAll("billed") List<Billed> late, @ForAll Span unit) {
        List<Tally> table = new ArrayList<>();
        int waiting = 0;
        for (List<Billed> batch : List.of(bills, late)) {
            List<Tally> yesterday = List.copyOf(table);
            int[] left = {waiting};
            fold(batch, unit, waiting, table, left);
            List<Tally> added = new ArrayList<>(table);
            yesterday.forEach(added::remove);
            assertThat(table).containsAll(yesterday);
            assertThat(added).allSatisfy(tally -> assertThat(tally.contacts()).isGreaterThanOrEqualTo(Threshold.LEAST));
            // What waits says no more than that there are some, and in which subject.
            assertThat(left[0]).isLessThan(Threshold.LEAST);
            waiting = left[0];
        }
    }

    private static List<Tally> fold(List<Billed> bills, Span unit, int waiting, List<Tally> table) {
        fold(bills, unit, waiting, table, new int[] {waiting});
        return table;
    }

    private static void fold(List<Billed> bills, Span unit, int waiting, List<Tally> table, int[] left) {
        Map<LocalDate, List<Billed>> batches = new TreeMap<>();
        bills.forEach(entry -> batches.computeIfAbsent(unit.first(entry.day()), _ -> new ArrayList<>())
                .add(entry));
        left[0] = waiting;
        batches.forEach((first, batch) -> {
            Map<Set<String>, Integer> counts = new HashMap<>();
            batch.forEach(entry -> counts.merge(entry.so(), 1, Integer::sum));
            var folded = new TallyFolding(new Threshold(Threshold.LEAST))
                    .count(new Counts("trouble", counts, batch.size()), left[0], unit, first);
            table.addAll(folded.tallies());
            left[0] = folded.left();
        });
    }

    /** Few and many, and often nearly all have had the same trouble. */
    @Provide
    Arbitrary<List<Billed>> billed() {
        Arbitrary<Billed> one = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequency(
                                Tuple.of(6, Set.of("wrong-key")),
                                Tuple.of(1, Set.<String>of()),
                                Tuple.of(1, Set.of("silent", "wrong-key")),
                                Tuple.of(1, Set.of("none-open"))))
                .as((day, so) -> new Billed(MONDAY.plusDays(day), so));
        return Arbitraries.oneOf(
                one.list().ofMaxSize(20), one.list().ofMinSize(40).ofMaxSize(120));
    }
}
