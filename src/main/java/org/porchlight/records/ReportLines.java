package org.porchlight.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.porchlight.disclosure.Publisher;
import org.porchlight.disclosure.Repeated;
import org.porchlight.disclosure.SameSum;
import org.porchlight.disclosure.Ties;
import org.porchlight.folding.CallRecord;

/** Lists what lines the tables of reports have, whatever was counted. */
final class ReportLines {
    private static final String TALKED = "talked";
    private static final String ENDING = "ending";

    private ReportLines() {}

    static Publisher.Lines of(Topics topics) {
        List<String> told = new ArrayList<>(topics.allTopics());
        told.removeAll(Topics.URGENT);
        told.add(CallRecord.ANY);
        List<String> endings = new ArrayList<>(topics.allEndings());
        endings.addAll(List.of(CallRecord.OTHER, CallRecord.ANY));
        return new Publisher.Lines(told, endings, Topics.URGENT, tallies(topics), ties(topics));
    }

    /** The lines of every tally by its subject, in the order in which the tables are shown. */
    static SequencedMap<String, List<String>> tallies(Topics topics) {
        SequencedMap<String, List<String>> tallies = new LinkedHashMap<>();
        tallies.put(Topics.TROUBLE, topics.allTroubles());
        tallies.put(Topics.LEFT, topics.allLeft());
        tallies.put(Topics.PERSON, topics.allCame());
        tallies.put(Topics.RING, topics.allRings());
        tallies.put(
                PromiseTies.SUBJECT,
                PromiseTies.TOTALS.stream().map(Ties.Total::line).toList());
        tallies.put(Waits.WINDOW, Waits.windowLines());
        tallies.put(Waits.ASKED, Waits.askedLines());
        tallies.put(Waits.ANSWER, Waits.askedLines());
        tallies.put(PromiseCounts.SUBJECT, PromiseCounts.LINES);
        tallies.put(PlaceLines.SUBJECT, PlaceLines.LINES);
        tallies.put(FeedbackTable.SUBJECT, FeedbackTable.LINES);
        return tallies;
    }

    private static Ties ties(Topics topics) {
        return new Ties(PromiseTies.TOTALS, sums(), repeated(topics), PromiseTies.all());
    }

    /** A first try is counted in two tables, and a talk in one table and a line of another. */
    private static List<SameSum> sums() {
        return List.of(
                new SameSum(Waits.WINDOW, Waits.ASKED, Optional.empty()),
                new SameSum(Waits.ASKED, Waits.WINDOW, Optional.empty()),
                new SameSum(Waits.ANSWER, PromiseCounts.SUBJECT, Optional.of(TALKED)));
    }

    private static List<Repeated> repeated(Topics topics) {
        List<String> wanted = new ArrayList<>(topics.allCame());
        wanted.add(CallRecord.OTHER);
        List<String> rang = new ArrayList<>(topics.allRings());
        rang.add(CallRecord.OTHER);
        return List.of(
                new Repeated(Topics.PERSON, List.of("put-through"), ENDING, "put-through", true),
                new Repeated(Topics.PERSON, List.of("call-promised"), ENDING, "call-promised", true),
                new Repeated(Topics.PERSON, wanted, "topic", "callback", false),
                new Repeated(Topics.RING, rang, ENDING, "put-through", false),
                new Repeated(
                        Topics.TROUBLE, List.of("naloxone-none-near", "places-none-near"), ENDING, "none-near", false));
    }
}
