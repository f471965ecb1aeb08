package org.porchlight.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.porchlight.folding.CallRecord.Shape;

/** What folded records tell to somebody who has the phone company's list, or yesterday's copy of the table. */
class FoldingPropertiesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final double MOST = 0.8;

    @Property(tries = 400)
    void every_class_holds_five_contact_days(
            @ForAll("contacts") List<ContactDay> contacts,
            @ForAll Span unit,
            @ForAll @IntRange(min = 5, max = 9) int k) {
        batches(contacts, unit).forEach(batch -> {
            Folded folded = new Folding(new Threshold(k)).fold(batch, unit);
            assertThat(classes(folded.records()).values())
                    .allSatisfy(rows -> assertThat(rows).hasSizeGreaterThanOrEqualTo(k));
        });
    }

    @Property(tries = 400)
    void no_contact_is_lost_or_doubled(@ForAll("contacts") List<ContactDay> contacts, @ForAll Span unit) {
        batches(contacts, unit).forEach(batch -> {
            Folded folded = fold(batch, unit);
            assertThat(folded.records().size() + folded.left()).isEqualTo(batch.size());
            assertThat(folded.left()).isLessThan(Threshold.LEAST);
        });
    }

    /** Sameness: whoever knows that somebody is in a class still doesn't know what they asked, or what came of it. */
    @Property(tries = 400)
    void no_class_shares_a_topic_or_an_ending(@ForAll("contacts") List<ContactDay> contacts, @ForAll Span unit) {
        batches(contacts, unit).forEach(batch -> assertMixed(fold(batch, unit).records()));
    }

    /**
     * The bill says who called or wrote when; whoever has it finds, for each entry, the rows that it may be. They are
     * always five or more, and never nearly all about one thing.
     */
    @Property(tries = 400)
    void a_phone_bill_finds_nobody(@ForAll("contacts") List<ContactDay> contacts, @ForAll Span unit) {
        batches(contacts, unit).forEach(batch -> {
            List<CallRecord> records = fold(batch, unit).records();
            for (ContactDay entry : batch) {
                List<CallRecord> matching = records.stream()
                        .filter(record -> covers(record.shape(), entry))
                        .toList();
                assertThat(matching.size())
                        .satisfiesAnyOf(size -> assertThat(size).isZero(), size -> assertThat(size)
                                .isGreaterThanOrEqualTo(Threshold.LEAST));
                assertNotNearlyAll(matching.stream().map(CallRecord::topic).toList());
                assertNotNearlyAll(matching.stream().map(CallRecord::ending).toList());
            }
        });
    }

    /** Yesterday's copy of the table shows what one fold added: that meets the threshold and is mixed by itself. */
    @Property(tries = 200)
    void yesterdays_copy_finds_nobody(
            @ForAll("contacts") List<ContactDay> contacts,
            @ForAll("contacts") List<ContactDay> late,
            @ForAll Span unit) {
        List<CallRecord> table = new ArrayList<>();
        List<List<ContactDay>> folds = new ArrayList<>(batches(contacts, unit));
        folds.addAll(batches(late, unit));
        for (List<ContactDay> batch : folds) {
            List<CallRecord> yesterday = List.copyOf(table);
            table.addAll(fold(batch, unit).records());
            List<CallRecord> added = new ArrayList<>(table);
            yesterday.forEach(added::remove);
            assertThat(classes(added).values())
                    .allSatisfy(rows -> assertThat(rows).hasSizeGreaterThanOrEqualTo(Threshold.LEAST));
            assertMixed(added);
            assertMixed(table);
        }
    }

    @Property(tries = 200)
    void the_order_of_contacts_means_nothing(@ForAll("contacts") List<ContactDay> contacts, @ForAll Span unit) {
        List<ContactDay> other = new ArrayList<>(contacts);
        Collections.shuffle(other, new Random(contacts.size()));
        assertThat(fold(other, unit).records())
                .containsExactlyInAnyOrderElementsOf(fold(contacts, unit).records());
    }

    @Property(tries = 200)
    void rare_languages_and_topics_become_other(@ForAll("contacts") List<ContactDay> contacts) {
        List<ContactDay> batch =
                contacts.stream().filter(it -> it.day().equals(MONDAY)).toList();
        Map<String, Long> topics =
                batch.stream().collect(Collectors.groupingBy(ContactDay::topic, Collectors.counting()));
        Map<String, Long> languages =
                batch.stream().collect(Collectors.groupingBy(ContactDay::language, Collectors.counting()));
        assertThat(fold(batch, Span.DAY).records()).allSatisfy(record -> {
            assertThat(topics.getOrDefault(record.topic(), (long) Threshold.LEAST))
                    .isGreaterThanOrEqualTo(Threshold.LEAST);
            assertThat(languages.getOrDefault(record.shape().language(), (long) Threshold.LEAST))
                    .isGreaterThanOrEqualTo(Threshold.LEAST);
        });
    }

    private static Folded fold(List<ContactDay> batch, Span unit) {
        return new Folding(new Threshold(Threshold.LEAST)).fold(batch, unit);
    }

    private static List<List<ContactDay>> batches(List<ContactDay> contacts, Span unit) {
        return List.copyOf(contacts.stream()
                .collect(Collectors.groupingBy(it -> unit.first(it.day())))
                .values());
    }

    private static Map<Shape, List<CallRecord>> classes(List<CallRecord> records) {
        return records.stream().collect(Collectors.groupingBy(CallRecord::shape));
    }

    private static void assertMixed(List<CallRecord> records) {
        classes(records).values().forEach(rows -> {
            assertNotNearlyAll(rows.stream().map(CallRecord::topic).toList());
            assertNotNearlyAll(rows.stream().map(CallRecord::ending).toList());
        });
    }

    /** What isn't kept tells nothing. */
    private static void assertNotNearlyAll(List<String> values) {
        values.stream()
                .filter(value -> !value.equals(CallRecord.ANY))
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .forEach((value, count) -> assertThat((double) count).isLessThanOrEqualTo(MOST * values.size()));
    }

    private static boolean covers(Shape shape, ContactDay entry) {
        return shape.first().equals(shape.span().first(entry.day()))
                && may(shape.part(), PartOfDay.of(entry.hour()).word())
                && may(shape.channel(), entry.channel());
    }

    private static boolean may(String kept, String known) {
        return kept.equals(CallRecord.ANY) || kept.equals(known);
    }

    /** Few and many contacts, on few days, skewed as they are on a line: most are about one thing and end one way. */
    @Provide
    Arbitrary<List<ContactDay>> contacts() {
        Arbitrary<ContactDay> one = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just("voice")), Tuple.of(1, Arbitraries.just("text"))),
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.just("en")), Tuple.of(1, Arbitraries.of("fr", "es"))),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just("naloxone")),
                                Tuple.of(2, Arbitraries.of("safer", "callback", "rights", "places"))),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just("told")),
                                Tuple.of(1, Arbitraries.of("texted", "call-promised", "put-through"))))
                .as((day, hour, channel, language, topic, ending) ->
                        new ContactDay(MONDAY.plusDays(day), hour, channel, language, topic, ending));
        return Arbitraries.oneOf(
                one.list().ofMaxSize(30), one.list().ofMinSize(60).ofMaxSize(250));
    }
}
