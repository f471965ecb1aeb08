package org.porchlight.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** No tally of a few, whatever was counted, and nothing lost. */
class TallyFoldingPropertiesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Property
    void every_tally_holds_enough_and_all_are_counted_or_wait(
            @ForAll @Size(max = 8)
                    Map<@AlphaChars @StringLength(min = 1, max = 3) String, @IntRange(min = 1, max = 20) Integer>
                            counts,
            @ForAll @IntRange(max = 4) int waiting,
            @ForAll @IntRange(min = 5, max = 12) int threshold) {
        var folded = new TallyFolding(new Threshold(threshold)).count("promise", counts, waiting, Span.WEEK, MONDAY);
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
        var folded = new TallyFolding(new Threshold(5)).count("promise", Map.of("talked", few), 4, Span.DAY, MONDAY);
        assertThat(folded.tallies())
                .containsExactly(
                        new Tally(Span.MONTH, LocalDate.parse("2026-03-01"), "promise", CallRecord.OTHER, few + 4));
    }
}
