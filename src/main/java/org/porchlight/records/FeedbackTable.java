package org.porchlight.records;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Rating;

/**
 * Counts the answers to "how were we?" by day and language, and is the only class that writes them. Knows nothing of the
 * contact, so it can't tell the same answer that comes twice.
 */
public final class FeedbackTable implements DayCounts {
    /** Coordinators see the sum of so many days, by language: fewer would show single contacts. */
    public static final int SHOWN_DAYS = 28;

    static final String SUBJECT = "rating";

    static final List<String> LINES =
            Arrays.stream(Rating.values()).map(Rating::word).toList();

    private final Database database;
    private final Supplier<LocalDate> today;

    /** @param today the day in the hotline's zone */
    public FeedbackTable(Database database, Supplier<LocalDate> today) {
        this.database = database;
        this.today = today;
    }

    /**
     * Counts one more; committed on return.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public void add(Rating rating, Language language) {
        LocalDate day = today.get();
        database.commit(handle -> handle.execute("""
            INSERT INTO feedback_count AS counted (day, language, rating, n) VALUES (?, ?, ?, 1)
            ON CONFLICT (day, language, rating) DO UPDATE SET n = counted.n + 1
            """, day, language.code(), rating.word()));
    }

    /**
     * Sums the answers of so many days, today among them: by rating, then by language.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public Map<Rating, Map<Language, Integer>> counts(int days) {
        LocalDate first = today.get().minusDays(days - 1L);
        var counts = new EnumMap<Rating, Map<Language, Integer>>(Rating.class);
        database.commit(handle -> handle.createQuery("""
            SELECT rating, language, sum(n)::integer AS n FROM feedback_count WHERE day >= :first GROUP BY rating, language
            """)
                .bind("first", first)
                .map((row, context) -> counts.computeIfAbsent(
                                Rating.ofWord(row.getString("rating")).orElseThrow(), _ -> new HashMap<>())
                        .put(Language.ofCode(row.getString("language")).orElseThrow(), row.getInt("n")))
                .list());
        return counts;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public int shownDays() {
        return SHOWN_DAYS;
    }

    @Override
    public SortedSet<LocalDate> days(Handle handle) {
        return new TreeSet<>(handle.select("SELECT DISTINCT day FROM feedback_count")
                .mapTo(LocalDate.class)
                .list());
    }

    @Override
    public Map<String, Integer> take(Handle handle, LocalDate from, LocalDate until) {
        return DayCounts.sums(handle.createQuery("""
            WITH taken AS (DELETE FROM feedback_count WHERE day >= :from AND day < :until RETURNING rating, n)
            SELECT rating AS line, sum(n)::integer AS n FROM taken GROUP BY rating ORDER BY rating
            """).bind("from", from).bind("until", until));
    }
}
