package org.porchlight.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.folding.AreaCount;
import org.porchlight.folding.CallRecord;
import org.porchlight.folding.Tally;

/** Makes the fixed set of tables of a closed period, from folded records and from what was shown of its parts. */
public final class Publisher {
    static final String ELSEWHERE = "elsewhere";

    private static final List<String> CHANNELS = List.of("voice", "text", CallRecord.ANY);
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", CallRecord.OTHER, CallRecord.ANY);
    private static final List<String> PARTS = List.of("night", "morning", "afternoon", "evening", CallRecord.ANY);

    private final Disclosure disclosure;
    private final Lines lines;
    private final int least;

    /**
     * What lines there are whatever was counted: a line that isn't there would say that nobody asked.
     *
     * @param topics in their order, without the urgent ones
     * @param urgent shown for the whole line alone
     * @param tallies by their subjects, in the order in which their tables are shown
     * @param ties what tables tell of each other
     */
    public record Lines(
            List<String> topics,
            List<String> endings,
            Set<String> urgent,
            SequencedMap<String, List<String>> tallies,
            Ties ties) {}

    /** All that is folded and counts in a period. */
    public record Counted(List<RecordCount> records, List<AreaCount> areas, List<Tally> tallies) {}

    /** @param least the smallest count that is shown */
    public Publisher(Lines lines, int least) {
        this.disclosure = new Disclosure(least);
        this.lines = lines;
        this.least = least;
    }

    /**
     * Makes all tables of a period.
     *
     * @param counted what counts in it
     * @param shown all that was published before
     */
    public Sheet publish(ReportPeriod period, Counted counted, Map<ReportPeriod, Sheet> shown) {
        List<RecordCount> records = counted.records();
        Map<String, Map<String, Reading>> tables = new LinkedHashMap<>();
        Sheet sheet = new Sheet(period, tables);
        tables.put(Sheet.WHOLE, whole(period, records, shown));
        if (sheet.whole(Sheet.CONTACTS).orElseThrow() instanceof Reading.Exact(int all)) {
            switch (period.kind()) {
                case WEEK -> {}
                case MONTH -> month(tables, records, all);
                case QUARTER -> quarter(sheet, records, shown, all);
            }
        }
        if (period.kind() == Kind.QUARTER) {
            apart("area", areas(counted.areas()), tables);
            Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
            lines.tallies().forEach((subject, of) -> counts.put(subject, tallied(subject, of, counted.tallies())));
            tables.putAll(new AlikeTables(disclosure, lines.ties().sums()).shown(counts));
            lines.ties().hide(tables, disclosure);
        }
        return sheet;
    }

    /** A table of counts that add up to nothing that anybody knows. */
    private void apart(String name, Map<String, Integer> counts, Map<String, Map<String, Reading>> tables) {
        disclosure.table(counts, List.of(), Optional.empty()).ifPresent(it -> tables.put(name, it));
    }

    /** Each line with its sum; a word for which there is no line any more counts as another. */
    private Map<String, Integer> tallied(String subject, List<String> of, List<Tally> tallies) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.ties().totals().stream()
                .filter(total -> total.table().equals(subject))
                .forEach(total -> counts.put(total.line(), sum(total.of(), tallies)));
        if (!counts.isEmpty()) {
            return counts;
        }
        of.forEach(line -> counts.put(line, 0));
        counts.put(CallRecord.OTHER, 0);
        tallies.stream()
                .filter(tally -> tally.subject().equals(subject))
                .forEach(tally -> counts.merge(
                        counts.containsKey(tally.line()) ? tally.line() : CallRecord.OTHER,
                        tally.contacts(),
                        Integer::sum));
        return counts;
    }

    private static int sum(String subject, List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.subject().equals(subject))
                .mapToInt(Tally::contacts)
                .sum();
    }

    private Map<String, Reading> whole(ReportPeriod period, List<RecordCount> records, Map<ReportPeriod, Sheet> shown) {
        Map<String, Reading> whole = new LinkedHashMap<>();
        int all = records.stream().mapToInt(RecordCount::contacts).sum();
        whole.put(Sheet.CONTACTS, disclosure.whole(all, Sheet.leaves(period, Sheet.CONTACTS, shown)));
        if (period.kind() != Kind.WEEK) {
            lines.urgent().stream().sorted().forEach(topic -> {
                int count = records.stream()
                        .filter(it -> it.record().topic().equals(topic))
                        .mapToInt(RecordCount::contacts)
                        .sum();
                whole.put(topic, disclosure.whole(count, Sheet.leaves(period, topic, shown)));
            });
        }
        return whole;
    }

    private void month(Map<String, Map<String, Reading>> tables, List<RecordCount> records, int all) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        counts.put("channel", counted(CHANNELS, records, it -> it.shape().channel()));
        counts.put("language", counted(LANGUAGES, records, it -> it.shape().language()));
        counts.put("part", counted(PARTS, records, it -> it.shape().part()));
        counts.forEach((name, of) ->
                disclosure.table(of, List.of(), Optional.of(all)).ifPresent(table -> tables.put(name, table)));
    }

    private void quarter(Sheet sheet, List<RecordCount> records, Map<ReportPeriod, Sheet> shown, int all) {
        List<Reading> urgent = lines.urgent().stream()
                .flatMap(topic -> sheet.leaves(topic, shown).stream())
                .toList();
        List<RecordCount> others = records.stream()
                .filter(it -> !lines.urgent().contains(it.record().topic()))
                .toList();
        disclosure
                .table(counted(lines.topics(), others, CallRecord::topic), urgent, Optional.of(all))
                .ifPresent(table -> sheet.tables().put("topic", table));
        disclosure
                .table(counted(lines.endings(), records, CallRecord::ending), List.of(), Optional.of(all))
                .ifPresent(table -> sheet.tables().put("ending", table));
    }

    /** Each line with its count; a value for which there is no line any more counts as another. */
    private static Map<String, Integer> counted(
            List<String> lines, List<RecordCount> records, Function<CallRecord, String> value) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.forEach(line -> counts.put(line, 0));
        records.forEach(each -> {
            String line = value.apply(each.record());
            counts.computeIfPresent(
                    lines.contains(line) ? line : CallRecord.OTHER, (_, before) -> before + each.contacts());
        });
        return counts;
    }

    /** The areas that may be shown by name, and all others together. */
    private Map<String, Integer> areas(List<AreaCount> counts) {
        Map<String, Integer> all = new TreeMap<>();
        counts.forEach(count ->
                all.merge((count.area().state() + " " + count.area().code()).strip(), count.contacts(), Integer::sum));
        Map<String, Integer> shown = new LinkedHashMap<>();
        int[] others = {0};
        all.forEach((area, contacts) -> {
            if (contacts >= least && !area.equals(CallRecord.OTHER)) {
                shown.put(area, contacts);
            } else {
                others[0] += contacts;
            }
        });
        shown.put(ELSEWHERE, others[0]);
        return shown;
    }
}
