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
import org.porchlight.disclosure.RecordCount;
import org.porchlight.disclosure.Repeated;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.folding.CallRecord;
import org.porchlight.folding.CallRecord.Shape;
import org.porchlight.folding.Span;
import org.porchlight.folding.Tally;

/** The tables of the line itself tell of the same contacts twice, and give no small count away by it. */
class RepeatedCountsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-30");
    private static final ReportPeriod QUARTER = new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01"));
    private static final Topics TOPICS = Topics.packaged();
    private static final Publisher.Lines LINES = ReportLines.of(TOPICS);

    /** So many that nothing has to be hidden for how all contacts add up. */
    private static final Map<List<String>, Integer> BESIDE =
            Map.of(List.of("naloxone", "text-plain"), 102, List.of("rights"), 102, List.of("taken-back"), 102);

    private static final List<String> TOLD_TWICE = List.of("put-through", "call-promised");

    /** What a reader knows of a contact's notes, whatever the line itself takes into account. */
    private static final List<Repeated> KNOWN = List.of(
            new Repeated("person", List.of("put-through"), "ending", "put-through", true),
            new Repeated("person", List.of("call-promised"), "ending", "call-promised", true),
            new Repeated("person", lines("person"), "topic", "callback", false),
            new Repeated("ring", lines("ring"), "ending", "put-through", false),
            new Repeated("trouble", List.of("naloxone-none-near", "places-none-near"), "ending", "none-near", false));

    /** What contacts of a line may have noted. */
    private static final List<List<String>> CONTACTS = List.of(
            List.of("connected", "rang-10"),
            List.of("connected", "rang-20"),
            List.of("connected", "rang-longer"),
            List.of("connected", "rang-nobody"),
            List.of("connected", "rang-nobody", "rang-10", "rights"),
            List.of("overdose", "connected", "rang-10"),
            List.of("callback"),
            List.of("not-safe", "callback"),
            List.of("person", "no-time"),
            List.of("person"),
            List.of("no-language"),
            List.of("naloxone-none-near"),
            List.of("places-none-near"),
            List.of("naloxone-none-near", "places-none-near", "text-plain"),
            List.of("naloxone-none-near", "callback"),
            List.of("naloxone", "text-plain"),
            List.of("rights"),
            List.of("taken-back"),
            List.of("overdose"),
            List.of("not-safe"));

    @Property(tries = 200)
    void counts_that_are_told_twice_give_nothing_away(
            @ForAll Random random, @ForAll @IntRange(min = 12, max = 60) int size) {
        Map<List<String>, Integer> many = new HashMap<>();
        CONTACTS.forEach(notes -> many.put(notes, random.nextInt(random.nextBoolean() ? 6 : size)));
        Map<List<String>, Integer> few = Map.of(CONTACTS.get(random.nextInt(CONTACTS.size())), random.nextInt(11));
        assertThat(hidden(sheet(many, few)))
                .filteredOn(hidden -> !hidden.wide())
                .isEmpty();
    }

    /** Ten of those that were put through stand nowhere but in "other": all other lines, and their sum, would say so. */
    @Example
    void how_long_it_rang_gives_nothing_away() {
        Map<List<String>, Integer> many = new HashMap<>(BESIDE);
        List.of("rang-10", "rang-20", "rang-longer").forEach(rang -> many.put(List.of("connected", rang), 22));
        many.put(List.of("connected", "rang-nobody"), 32);
        assertThat(hidden(sheet(many, Map.of(List.of("connected", "rang-nobody"), 10))))
                .filteredOn(hidden -> !hidden.wide())
                .isEmpty();
    }

    @Example
    void what_came_of_wanting_a_person_gives_nothing_away() {
        Map<List<String>, Integer> many = new HashMap<>(BESIDE);
        many.put(List.of("connected", "rang-10"), 22);
        many.put(List.of("callback"), 22);
        many.put(List.of("person", "no-time"), 22);
        many.put(List.of("person"), 32);
        assertThat(hidden(sheet(many, Map.of(List.of("person"), 10))))
                .filteredOn(hidden -> !hidden.wide())
                .isEmpty();
    }

    private static List<String> lines(String table) {
        List<String> lines = new ArrayList<>(LINES.tallies().get(table));
        lines.add(CallRecord.OTHER);
        return lines;
    }

    private static List<AuditorFixture.Bounds> hidden(Sheet sheet) {
        return new AuditorFixture(Map.of(QUARTER, sheet), List.copyOf(Topics.URGENT), 11)
                .knowing(LINES.ties().sums()).limited(LINES.ties().limits()).repeating(KNOWN).bounds().stream()
                        .filter(hidden -> !hidden.of().contains(" " + Sheet.WHOLE + " "))
                        .toList();
    }

    /** @param fewOf how many were too few when they were folded, and are something else since */
    private static Sheet sheet(Map<List<String>, Integer> many, Map<List<String>, Integer> fewOf) {
        List<RecordCount> records = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        var shape = new Shape(Span.WEEK, MONDAY, CallRecord.ANY, "voice", "en");
        many.forEach((notes, all) -> {
            int few = Math.min(all, fewOf.getOrDefault(notes, 0));
            var record = new CallRecord(shape, TOPICS.topic(notes), TOPICS.ending(notes));
            records.add(new RecordCount(record, all));
            if (notes.stream().anyMatch(TOPICS.allWanted()::contains)) {
                String came = TOPICS.came(notes);
                tally(tallies, Topics.PERSON, came, all, TOLD_TWICE.contains(came) ? 0 : few);
            }
            notes.stream()
                    .filter(TOPICS.allRings()::contains)
                    .forEach(note -> tally(tallies, Topics.RING, note, all, few));
            notes.stream()
                    .filter(TOPICS.allTroubles()::contains)
                    .forEach(note -> tally(tallies, Topics.TROUBLE, note, all, 0));
        });
        return new Publisher(LINES, 11).publish(QUARTER, new Publisher.Counted(records, List.of(), tallies), Map.of());
    }

    private static void tally(List<Tally> tallies, String subject, String line, int many, int few) {
        tallies.add(new Tally(Span.WEEK, MONDAY, subject, line, many - few));
        tallies.add(new Tally(Span.MONTH, MONDAY, subject, CallRecord.OTHER, few));
    }
}
