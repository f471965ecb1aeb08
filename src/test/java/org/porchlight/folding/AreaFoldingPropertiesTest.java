package org.porchlight.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AreaFoldingPropertiesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    @Property(tries = 300)
    void every_area_counts_five_contacts_or_becomes_its_state_or_other(@ForAll("asked") List<AreaAsked> asked) {
        AreaFolding.Counted counted = count(asked);
        assertThat(counted.counts()).allSatisfy(count -> {
            assertThat(count.contacts()).isGreaterThanOrEqualTo(Threshold.LEAST);
            assertThat((long) count.contacts())
                    .isLessThanOrEqualTo(
                            asked.stream().map(AreaAsked::contact).distinct().count());
        });
        long all = asked.stream().map(AreaAsked::contact).distinct().count();
        assertThat(counted.counts().stream().mapToLong(AreaCount::contacts).sum() + counted.left())
                .isGreaterThanOrEqualTo(all);
        assertThat(counted.left() < Threshold.LEAST || 5 * counted.left() > 4 * all)
                .as("what waits is few, or nearly all")
                .isTrue();
    }

    /** Who has the phone's bill knows all contacts of a span, and of no area that nearly all of them asked for it. */
    @Property(tries = 300)
    void a_phone_bill_finds_nobodys_area(
            @ForAll("asked") List<AreaAsked> asked, @ForAll @IntRange(max = 40) int others) {
        int all =
                others + (int) asked.stream().map(AreaAsked::contact).distinct().count();
        assertThat(new AreaFolding(new Threshold(Threshold.LEAST))
                        .count(asked, all, Span.DAY, DAY)
                        .counts())
                .allSatisfy(count -> assertThat(5 * count.contacts()).isLessThanOrEqualTo(4 * all));
    }

    @Example
    void six_contacts_of_a_day_who_all_asked_for_one_area_are_told_without_it() {
        Area area = new Area("US-WA", "981");
        List<AreaAsked> six = Stream.of("a", "b", "c", "d", "e", "f")
                .map(contact -> new AreaAsked(contact, area))
                .toList();
        assertThat(count(six)).isEqualTo(new AreaFolding.Counted(List.of(), 6));
        assertThat(new AreaFolding(new Threshold(Threshold.LEAST))
                        .count(six, 8, Span.DAY, DAY)
                        .counts())
                .containsExactly(new AreaCount(Span.DAY, DAY, area, 6));
    }

    /** One person who asks ten times is one. */
    @Property(tries = 50)
    void rows_are_not_contacts(@ForAll("asked") List<AreaAsked> asked) {
        List<AreaAsked> twice = Stream.concat(asked.stream(), asked.stream()).toList();
        assertThat(count(twice).counts())
                .containsExactlyInAnyOrderElementsOf(count(asked).counts());
    }

    @Example
    void towns_and_rural_codes_are_counted_by_their_state() {
        assertThat(Area.of("US", "WA", "98101")).isEqualTo(new Area("US-WA", "981"));
        assertThat(Area.of("CA", "BC", "V6B")).isEqualTo(new Area("CA-BC", "V6B"));
        assertThat(Area.of("CA", "BC", "V0N")).isEqualTo(new Area("CA-BC", ""));
        assertThat(Area.of("CA", "BC", "V6A+V6C")).isEqualTo(new Area("CA-BC", ""));
        assertThat(Area.of("US", "WA", "neah-bay.wa")).isEqualTo(new Area("US-WA", ""));
    }

    private static AreaFolding.Counted count(List<AreaAsked> asked) {
        return new AreaFolding(new Threshold(Threshold.LEAST)).count(asked, 0, Span.DAY, DAY);
    }

    @Provide
    Arbitrary<List<AreaAsked>> asked() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60).map(String::valueOf),
                        Arbitraries.of(
                                new Area("US-WA", "981"),
                                new Area("US-WA", "982"),
                                new Area("US-WA", ""),
                                new Area("US-OR", "972"),
                                new Area("CA-BC", "V6B")))
                .as(AreaAsked::new)
                .list()
                .ofMaxSize(80);
    }
}
