package org.porchlight.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Map<String, Map<Set<String>, Integer>> counts = new LinkedHashMap<>();
        counts.put(Topics.TROUBLE, noted(over, topics.allTroubles(), Set::copyOf));
        counts.put(Topics.PERSON, noted(over, topics.allWanted(), notes -> Set.of(topics.came(notes))));
        counts.put(Topics.RING, noted(over, topics.allRings(), Set::copyOf));
        counts.put(PlaceLines.SUBJECT, noted(over, topics.allPlaces(), topics::places));
        counts.put(Topics.LEFT, left(over));
        int contacts = over.apply("""
            SELECT count(*) FROM (SELECT FROM note WHERE day >= :from AND day < :until GROUP BY day, contact) AS contacts
            """).mapTo(int.class).one();
        return counts.entrySet().stream()
                .map(each -> new Counts(each.getKey(), each.getValue(), contacts))
                .toList();
    }

    /** How many contacts have which of these notes, by the lines that count those. */
    private static Map<Set<String>, Integer> noted(
            Function<String, Query> over, Collection<String> notes, Function<List<String>, Set<String>> lines) {
        return alike(over.apply("""
            SELECT words, count(*)::integer AS n FROM (
                SELECT string_agg(DISTINCT what, ' ') AS words FROM note
                WHERE day >= :from AND day < :until AND what = ANY(:notes) GROUP BY day, contact
            ) AS contacts GROUP BY words
            """).bindArray("notes", String.class, notes), lines);
    }

    private static Map<Set<String>, Integer> alike(Query query, Function<List<String>, Set<String>> lines) {
        return query.reduceRows(new HashMap<>(), (alike, row) -> {
            List<String> words = List.of(row.getColumn("words", String.class).split(" "));
            alike.merge(lines.apply(words), row.getColumn("n", Integer.class), Integer::sum);
            return alike;
        });
    }

    /** Of a contact, the questions that were opened once more often than they were closed. */
    private Map<Set<String>, Integer> left(Function<String, Query> over) {
        return alike(
                over.apply("""
                    SELECT words, count(*)::integer AS n FROM (
                        SELECT string_agg(question, ' ' ORDER BY question) AS words FROM (
                            SELECT day, contact, split_part(what, '.', 2) AS question FROM note
                            WHERE day >= :from AND day < :until AND (what LIKE 'opened.%' OR what LIKE 'closed.%')
                            GROUP BY day, contact, question
                            HAVING count(*) FILTER (WHERE what LIKE 'opened.%') > count(*) FILTER (WHERE what LIKE 'closed.%')
                        ) AS open GROUP BY day, contact
                    ) AS contacts GROUP BY words
                    """),
                questions -> questions.stream().map(topics::left).collect(Collectors.toUnmodifiableSet()));
    }
}
