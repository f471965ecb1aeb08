package org.porchlight.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Exact;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.folding.CallRecord;
import org.porchlight.folding.CallRecord.Shape;
import org.porchlight.folding.Span;
import org.porchlight.folding.Tally;

/** No hidden count can be worked out from all tables of all periods together. */
class DisclosureAuditTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-30");
    private static final int WEEKS = 13;
    private static final List<String> URGENT = List.of("not-safe", "overdose");
    private static final List<String> TOPICS =
            List.of("callback", "naloxone", "places", "safer", CallRecord.OTHER, CallRecord.ANY);
    private static final List<String> ENDINGS =
            List.of("put-through", "texted", "none-near", "told", CallRecord.OTHER, CallRecord.ANY);
    private static final List<String> PROMISES = List.of("talked", "machine", "expired");
    private static final List<SameSum> SUMS = List.of(
            new SameSum("wait-window", "wait-asked", Optional.empty()),
            new SameSum("wait-asked", "wait-window", Optional.empty()),
            new SameSum("answer", "promise", Optional.of("talked")));
    private static final List<Repeated> REPEATED =
            List.of(new Repeated("person", List.of("texted"), "ending", "texted", true));
    private static final Publisher.Lines LINES = new Publisher.Lines(
            TOPICS, ENDINGS, Set.copyOf(URGENT), lines(), new Ties(List.of(), SUMS, REPEATED, List.of()));

    private static SequencedMap<String, List<String>> lines() {
        SequencedMap<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("promise", PROMISES);
        lines.put("person", List.of("texted", "neither"));
        List.of("wait-window", "wait-asked", "answer")
                .forEach(table -> lines.put(table, List.of("soon", "later", "day")));
        return lines;
    }

    private static final List<Tally> TALLIES = List.of(
            new Tally(Span.WEEK, MONDAY, "promise", "talked", 37),
            new Tally(Span.WEEK, MONDAY, "promise", "machine", 8),
            new Tally(Span.MONTH, MONDAY, "promise", "of-before", 17));

    @Property(tries = 60)
    void every_hidden_count_may_be_any_up_to_ten(@ForAll Random random, @ForAll @IntRange(min = 0, max = 5) int size) {
        int aWeek = List.of(1, 4, 9, 14, 40, 300).get(size);
        Map<ReportPeriod, Sheet> published = publish(records(random, aWeek), 11);
        assertThat(published).hasSize(WEEKS + 4);
        assertThat(new AuditorFixture(published, URGENT, 11).bounds()).allMatch(AuditorFixture.Bounds::wide);
    }

    @Property(tries = 20)
    void nothing_under_a_higher_threshold_is_shown_either(@ForAll Random random) {
        Map<ReportPeriod, Sheet> published = publish(records(random, 30), 20);
        assertThat(new AuditorFixture(published, URGENT, 20).bounds()).allMatch(AuditorFixture.Bounds::wide);
        assertThat(readings(published))
                .noneMatch(it -> it instanceof Exact(int contacts) && contacts < 20
                        || it instanceof Few(int most) && most != 19);
    }

    /** Waits are told twice, from asking and from the window, of the same tries; and how many talked in two tables. */
    @Property(tries = 200)
    void tables_that_tell_of_each_others_sums_give_nothing_away(
            @ForAll Random random, @ForAll @IntRange(min = 5, max = 90) int tries) {
        List<Tally> tallies = new ArrayList<>();
        waits(tallies, "wait-window", random, tries);
        waits(tallies, "wait-asked", random, tries);
        int talked = random.nextInt(tries + 1);
        waits(tallies, "answer", random, talked);
        tallies.add(new Tally(Span.WEEK, MONDAY, "promise", "talked", talked));
        tallies.add(new Tally(Span.WEEK, MONDAY, "promise", "expired", random.nextInt(12)));
        var quarter = new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01"));
        Sheet sheet = new Publisher(LINES, 11)
                .publish(quarter, new Publisher.Counted(List.of(), List.of(), tallies), Map.of());
        assertThat(new AuditorFixture(Map.of(quarter, sheet), URGENT, 11)
                        .knowing(SUMS)
                        .bounds())
                .filteredOn(hidden -> !hidden.of().contains(" " + Sheet.WHOLE + " "))
                .hasSizeGreaterThan(3)
                .allMatch(AuditorFixture.Bounds::wide);
    }

    /** Who was sent a text is told among endings, of which everybody knows the sum, and once more apart. */
    @Property(tries = 100)
    void a_count_that_is_told_twice_gives_nothing_away(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 9) int aWeek) {
        List<RecordCount> records = records(random, aWeek);
        int texted = records.stream()
                .filter(it -> it.record().ending().equals("texted"))
                .mapToInt(RecordCount::contacts)
                .sum();
        var tally = new Tally(Span.WEEK, MONDAY, "person", "texted", texted);
        var quarter = new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01"));
        Sheet sheet = new Publisher(LINES, 11)
                .publish(quarter, new Publisher.Counted(records, List.of(), List.of(tally)), Map.of());
        assertThat(new AuditorFixture(Map.of(quarter, sheet), URGENT, 11)
                        .repeating(REPEATED)
                        .bounds())
                .filteredOn(hidden ->
                        hidden.of().contains(" ending ") || hidden.of().contains(" person "))
                .allMatch(AuditorFixture.Bounds::wide);
    }

    /** Both kinds of place that wasn't near, beside the ending that is about either. */
    @Example
    void counts_that_are_together_at_least_another_are_hidden_where_they_would_bound_it() {
        var near = new Repeated("trouble", List.of("a", "b"), "ending", "none-near", false);
        assertThat(hidden(near, new About(15), new Few(10), new Few(10))).isTrue();
        assertThat(hidden(near, new About(15), new About(20), new Few(10))).isFalse();
        assertThat(hidden(near, new Reading.Withheld(11), new About(20), new About(20)))
                .isTrue();
        assertThat(hidden(near, new Few(10), new Few(10), new Few(10))).isFalse();
    }

    private static boolean hidden(Repeated repeated, Reading told, Reading first, Reading second) {
        Map<String, Reading> own = new LinkedHashMap<>(Map.of("a", first, "b", second));
        repeated.hide(Map.of("ending", Map.of("none-near", told), "trouble", own), new Disclosure(11));
        return own.containsValue(new Reading.Withheld(0));
    }

    private static void waits(List<Tally> tallies, String table, Random random, int all) {
        int soon = random.nextInt(all + 1);
        int later = random.nextInt(all - soon + 1);
        tallies.add(new Tally(Span.WEEK, MONDAY, table, "soon", soon));
        tallies.add(new Tally(Span.WEEK, MONDAY, table, "later", later));
        tallies.add(new Tally(Span.WEEK, MONDAY, table, "day", all - soon - later));
    }

    @Example
    void no_count_that_is_shown_reads_as_a_hidden_one_might() {
        assertThat(List.of(10, 11, 12, 13, 17, 18))
                .extracting(new Disclosure(11)::reading)
                .containsExactly(
                        new Few(10), new About(15), new About(15), new About(15), new About(15), new About(20));
    }

    /** What the auditor is for: a table that shows all but one line, and all contacts, gives that one away. */
    @Example
    void the_auditor_would_find_it() {
        var period = new ReportPeriod(Kind.MONTH, LocalDate.parse("2026-04-01"));
        var shown = new Sheet(
                period,
                Map.of(
                        Sheet.WHOLE,
                        Map.of(Sheet.CONTACTS, new Exact(43)),
                        "channel",
                        Map.of("voice", new About(40), "text", new Few(10))));
        assertThat(new AuditorFixture(Map.of(period, shown), List.of(), 11).bounds())
                .hasSize(1)
                .noneMatch(AuditorFixture.Bounds::wide);
    }

    @Property(tries = 40)
    void breakdowns_are_rounded_and_whole_lines_stand_in_none_of_them(@ForAll Random random) {
        publish(records(random, 200), 11).values().forEach(sheet -> sheet.tables()
                .forEach((table, lines) -> {
                    if (!table.equals(Sheet.WHOLE)) {
                        assertThat(lines.values()).noneMatch(Exact.class::isInstance);
                        assertThat(lines.values())
                                .allMatch(it -> !(it instanceof About(int contacts)) || contacts % 5 == 0);
                        assertThat(lines.keySet())
                                .doesNotContainAnyElementsOf(URGENT)
                                .doesNotContain(Sheet.CONTACTS);
                    }
                }));
    }

    /** A table has every line, whatever was counted: one that isn't there would say that nobody asked. */
    @Example
    void none_reads_as_a_few() {
        Map<ReportPeriod, Sheet> published = publish(records(new Random(1), 300), 11);
        Sheet quarter = published.get(new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01")));
        assertThat(quarter.tables().get("topic").keySet()).containsExactlyElementsOf(TOPICS);
        assertThat(quarter.tables().get("ending").get(CallRecord.ANY)).isEqualTo(new Few(10));
        assertThat(quarter.tables().get("topic").get("naloxone")).isInstanceOf(About.class);
    }

    @Example
    void counts_that_stand_apart_are_rounded_too_and_what_has_no_line_is_something_else() {
        Map<ReportPeriod, Sheet> published = publish(records(new Random(1), 300), 11);
        Sheet quarter = published.get(new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01")));
        assertThat(quarter.tables().get("promise"))
                .containsExactly(
                        Map.entry("talked", new About(35)),
                        Map.entry("machine", new Few(10)),
                        Map.entry("expired", new Few(10)),
                        Map.entry(CallRecord.OTHER, new About(15)));
    }

    @Example
    void what_is_written_is_read_again() {
        assertThat(List.of(new Exact(12), new About(45), new Few(10), new Reading.Withheld(11)))
                .allSatisfy(it -> assertThat(Reading.read(it.written())).isEqualTo(it));
    }

    /** Weeks that end in a quarter make its months, and all of it, whatever day they begin on. */
    @Example
    void periods_are_made_of_whole_parts() {
        var quarter = new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01"));
        List<ReportPeriod> weeks = quarter.parts().stream()
                .flatMap(month -> month.parts().stream())
                .toList();
        assertThat(weeks).hasSize(13).startsWith(new ReportPeriod(Kind.WEEK, MONDAY));
        assertThat(weeks).allMatch(week -> ReportPeriod.of(Kind.QUARTER, Span.DAY, week.first())
                .equals(quarter));
    }

    private static Map<ReportPeriod, Sheet> publish(List<RecordCount> records, int least) {
        var publisher = new Publisher(LINES, least);
        Map<ReportPeriod, Sheet> published = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Map<ReportPeriod, List<RecordCount>> by = records.stream()
                    .collect(Collectors.groupingBy(it -> ReportPeriod.of(
                            kind,
                            it.record().shape().span(),
                            it.record().shape().first())));
            var quarter = new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01"));
            Set<ReportPeriod> all = new TreeSet<>(Comparator.comparing(ReportPeriod::first));
            all.addAll(parts(kind, quarter));
            all.forEach(period -> published.put(
                    period,
                    publisher.publish(
                            period,
                            new Publisher.Counted(by.getOrDefault(period, List.of()), List.of(), TALLIES),
                            published)));
        }
        return published;
    }

    private static List<ReportPeriod> parts(Kind kind, ReportPeriod quarter) {
        return switch (kind) {
            case QUARTER -> List.of(quarter);
            case MONTH -> quarter.parts();
            case WEEK ->
                quarter.parts().stream()
                        .flatMap(month -> month.parts().stream())
                        .toList();
        };
    }

    private static List<Reading> readings(Map<ReportPeriod, Sheet> published) {
        return published.values().stream()
                .flatMap(sheet -> sheet.tables().values().stream())
                .flatMap(lines -> lines.values().stream())
                .toList();
    }

    /** Skewed as they are: most by voice, in one language, about one thing; some lines with a handful, some with none. */
    private static List<RecordCount> records(Random random, int aWeek) {
        List<RecordCount> all = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            int contacts = random.nextInt(2 * aWeek + 1);
            for (int one = 0; one < contacts; one++) {
                var shape = new Shape(
                        Span.WEEK,
                        MONDAY.plusWeeks(week),
                        one(random, "evening", "night", "morning"),
                        one(random, "voice", "text"),
                        one(random, "en", "es", "fr"));
                String topic = one(random, "naloxone", "safer", "callback", "overdose", "places", "not-safe");
                all.add(new RecordCount(new CallRecord(shape, topic, one(random, "told", "texted", "put-through")), 1));
            }
        }
        return all;
    }

    private static String one(Random random, String... values) {
        int index = 0;
        while (index < values.length - 1 && random.nextInt(3) == 0) {
            index++;
        }
        return values[index];
    }
}
