package org.porchlight.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.porchlight.folding.TallyFolding.Counts;

/**
 * Counts contacts of some days by one thing that their notes say, each apart from all else: what stood in the way, what
 * came of wanting a person, how long lines rang, places told and reported, where contacts ended without an answer. Writes nothing.
 */
final class NoteCounts {
    private final Topics topics;

    NoteCounts(Topics topics) {
        this.topics = topics;
    }

    /** Counts the days from one up to another, that one left out. */
    List<Counts> read(Handle handle, LocalDate from, LocalDate until) {
        Function<String, Query> over =
                sql -> handle.createQuery(sql).bind("from", from).bind("until", until);
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        counts.put(Topics.TROUBLE, noted(over, topics.allTroubles()));
        counts.put(Topics.PERSON, persons(over));
        counts.put(Topics.RING, noted(over, topics.allRings()));
        counts.put(PlaceLines.SUBJECT, places(over));
        counts.put(Topics.LEFT, left(over));
        int contacts = over.apply("""
            SELECT count(*) FROM (SELECT FROM note WHERE day >= :from AND day < :until GROUP BY day, contact) AS contacts
            """).mapTo(int.class).one();
        return counts.entrySet().stream()
                .map(each -> new Counts(each.getKey(), each.getValue(), contacts))
                .toList();
    }

    /** How many contacts have each note, once however often. */
    private static Map<String, Integer> noted(Function<String, Query> over, Collection<String> notes) {
        return DayCounts.sums(over.apply("""
            SELECT what AS line, count(DISTINCT (day, contact))::integer AS n FROM note
            WHERE day >= :from AND day < :until AND what = ANY(:notes) GROUP BY what ORDER BY what
            """).bindArray("notes", String.class, notes));
    }

    private Map<String, Integer> persons(Function<String, Query> over) {
        Map<String, Integer> came = new TreeMap<>();
        over.apply("""
            SELECT string_agg(DISTINCT what, ' ') AS notes FROM note
            WHERE day >= :from AND day < :until AND what = ANY(:notes) GROUP BY day, contact
            """)
                .bindArray("notes", String.class, topics.allWanted())
                .mapTo(String.class)
                .forEach(notes -> came.merge(topics.came(List.of(notes.split(" "))), 1, Integer::sum));
        return came;
    }

    private Map<String, Integer> places(Function<String, Query> over) {
        Map<String, Integer> counts = new TreeMap<>();
        topics.placeLines()
                .forEach((line, notes) ->
                        noted(over, notes).values().forEach(contacts -> counts.merge(line, contacts, Integer::sum)));
        return counts;
    }

    /** Of a contact, the question that was opened once more often than it was closed. */
    private Map<String, Integer> left(Function<String, Query> over) {
        Map<String, Integer> lines = new TreeMap<>();
        DayCounts.sums(over.apply("""
            SELECT question AS line, count(*)::integer AS n FROM (
                SELECT split_part(what, '.', 2) AS question FROM note
                WHERE day >= :from AND day < :until AND (what LIKE 'opened.%' OR what LIKE 'closed.%')
                GROUP BY day, contact, question
                HAVING count(*) FILTER (WHERE what LIKE 'opened.%') > count(*) FILTER (WHERE what LIKE 'closed.%')
            ) AS open GROUP BY question
            """))
                .forEach((question, contacts) -> lines.merge(topics.left(question), contacts, Integer::sum));
        return lines;
    }
}
